// Package client holds the TypeScript that reads the static index in a
// browser, and bundles it. Its sources are twins of packages analysis and
// query; tables.ts is generated from them.
package client

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sync"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed *.ts
var sources embed.FS

// Bundle gives the client as one ES module, minified.
var Bundle = sync.OnceValues(bundle)

func bundle() ([]byte, error) {
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
		return nil, errors.New(message(m))
	}
	if len(result.OutputFiles) != 1 {
		return nil, fmt.Errorf("esbuild gave %d files", len(result.OutputFiles))
	}
	return result.OutputFiles[0].Contents, nil
}

// inner are names of properties that nobody outside the client sees: none of
// its results, of the tables, of the manifest or of the browser, and none that
// a constructor declares.
const inner = "^(accented|alternatives|apart|atoms|attempt|blockSlots|blocks|completions|corrections|covers|demanded|demands|digits|exact|excluded|facetBlocks|facetSlots|" +
	"fold|folds|forms|frequencies|front|growing|heads|impacts|optional|placeOf|quality|quoted|required|restart|shards|spellings|steady|sums|symbol|touched|typed|upper|weight|whole|without)$"

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
