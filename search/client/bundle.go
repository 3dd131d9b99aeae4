// Package client holds the TypeScript that reads the static index in a
// browser, and bundles it. Its sources are twins of packages analysis and
// query; tables.ts is generated from them.
package client

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"sync"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed *.ts
var sources embed.FS

// Bundle gives the client as one ES module, minified. core is the checksum, in
// eight hexadecimal digits, of the core of the index that the client is to be
// published with: it asks for this file while it reads the manifest.
func Bundle(core string) ([]byte, error) {
	script, err := bundle()
	return bytes.Replace(script, []byte("@core@"), []byte(core), 1), err
}

var bundle = sync.OnceValues(func() ([]byte, error) {
	result := api.Build(api.BuildOptions{
		EntryPoints:       []string{"search.ts"},
		Bundle:            true,
		Format:            api.FormatESModule,
		Target:            api.ES2020,
		Charset:           api.CharsetUTF8,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		// Fields are set, not defined: nothing here inherits from what has setters.
		TsconfigRaw:   `{"compilerOptions":{"useDefineForClassFields":false}}`,
		MangleProps:   inner,
		LegalComments: api.LegalCommentsNone,
		Plugins:       []api.Plugin{{Name: "embedded", Setup: fromEmbedded}},
	})
	for _, m := range result.Errors {
		return nil, fmt.Errorf("search client: %s", message(m))
	}
	if len(result.OutputFiles) != 1 {
		return nil, fmt.Errorf("search client: esbuild gave %d files", len(result.OutputFiles))
	}
	return result.OutputFiles[0].Contents, nil
})

// inner are names of properties that nobody outside the client sees: none of
// its results, of the tables, of the manifest or of the browser, and none that
// a constructor declares.
const inner = "^(" +
	"accented|alone|alternatives|answer|apart|atoms|attempt|average|begins|best|blockSlots|blocks|cells|codes|completions|" +
	"corrections|counts|covers|demanded|demands|digits|documents|ends|exact|excluded|facetBlocks|facetSlots|files|first|fold|folds|form|forms|" +
	"gap|groups|growing|having|head|heads|held|impacts|items|joined|last|letters|level|lines|longs|manifest|met|names|number|numbers|optional|" +
	"passes|phrase|phrases|placeOf|places|plan|propose|quoted|range|reader|refresh|release|required|room|runs|shards|short|shorts|single|sizes|" +
	"shown|skip|slot|slots|spare|spelling|spellings|spelt|start|steady|stop|string|suggestions|sum|sums|sure|symbol|take|terms|texts|token|tokens|touched|typed|" +
	"uint|upper|weight|whole|without|word|words|years)$"

// fromEmbedded lets esbuild read the embedded sources, and nothing else.
func fromEmbedded(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
		return api.OnResolveResult{Path: path.Clean(a.Path), Namespace: "embedded"}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "embedded"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
		text, err := fs.ReadFile(sources, a.Path)
		contents := string(text)
		return api.OnLoadResult{Contents: &contents, Loader: api.LoaderTS}, err
	})
}

func message(m api.Message) string {
	if m.Location == nil {
		return m.Text
	}
	return fmt.Sprintf("%s:%d:%d: %s", m.Location.File, m.Location.Line, m.Location.Column, m.Text)
}
