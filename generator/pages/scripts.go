package pages

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"congbo/generator/problem"
	"congbo/generator/publish"
)

// scriptFolder holds the browser's code. Each file in it becomes an asset of
// the same name, with what it imports from the folders below.
const scriptFolder = "scripts"

// readScripts makes the browser's code into assets: one ES module for each
// file of the folder, without spaces and long names.
func (t *Theme) readScripts(layouts fs.FS) []problem.Problem {
	names, err := fs.Glob(layouts, scriptFolder+"/*.ts")
	if err != nil || len(names) == 0 {
		return nil
	}
	var problems []problem.Problem
	for _, name := range names {
		result := api.Build(api.BuildOptions{
			EntryPoints:       []string{name},
			Bundle:            true,
			Format:            api.FormatESModule,
			Target:            api.ES2021,
			Charset:           api.CharsetUTF8,
			MinifyWhitespace:  true,
			MinifyIdentifiers: true,
			MinifySyntax:      true,
			LegalComments:     api.LegalCommentsNone,
			TsconfigRaw:       "{}",
			Plugins:           []api.Plugin{{Name: "layouts", Setup: from(layouts)}},
		})
		for _, m := range result.Errors {
			at := problem.Position{File: "layouts/" + name}
			if m.Location != nil {
				at = problem.Position{File: "layouts/" + strings.TrimPrefix(m.Location.File, "layouts:"), Line: m.Location.Line, Column: m.Location.Column + 1}
			}
			problems = append(problems, problem.New("script.syntax", at, "error", m.Text))
		}
		if len(result.Errors) == 0 && len(result.OutputFiles) == 1 {
			t.addAsset(strings.TrimSuffix(path.Base(name), ".ts")+".js", result.OutputFiles[0].Contents)
			t.assets[len(t.assets)-1].kind = publish.Raw // esbuild has made it as short as it gets
		}
	}
	return problems
}

// from lets esbuild read the layouts, and nothing else of the machine.
func from(layouts fs.FS) func(api.PluginBuild) {
	return func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			name := a.Path
			if a.Importer != "" {
				name = path.Join(path.Dir(a.Importer), a.Path)
			}
			return api.OnResolveResult{Path: name, Namespace: "layouts"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "layouts"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			data, err := fs.ReadFile(layouts, a.Path)
			if err != nil {
				return api.OnLoadResult{}, cmp.Or(errors.Unwrap(err), err)
			}
			text := string(data)
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderTS}, nil
		})
	}
}
