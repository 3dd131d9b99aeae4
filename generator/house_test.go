package generator_test

import (
	"bufio"
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms is the plan of the house: each room and the rooms that it may know.
// The picture is in the README's ARCHITECTURE; change both together.
var rooms = map[string]string{
	".":                           "generator/command",
	"generator":                   "generator/addresses generator/atlas generator/data generator/host generator/pages generator/plan generator/problem generator/publish generator/register generator/source layouts search",
	"generator/plan":              "",
	"generator/problem":           "",
	"generator/vietnamese":        "generator/plan",
	"generator/register":          "generator/plan generator/problem generator/vietnamese",
	"generator/markdown":          "generator/plan generator/vietnamese",
	"generator/source":            "generator/markdown generator/plan generator/problem generator/register generator/store generator/vietnamese",
	"generator/atlas":             "generator/markdown generator/plan generator/problem generator/register generator/source generator/store generator/vietnamese",
	"generator/pictures":          "generator/plan",
	"generator/posters":           "",
	"generator/pages":             "generator/atlas generator/markdown generator/pictures generator/plan generator/posters generator/problem generator/publish generator/source generator/vietnamese",
	"generator/addresses":         "generator/atlas generator/problem generator/publish generator/source",
	"generator/host":              "",
	"generator/data":              "generator/atlas generator/plan generator/publish generator/source generator/vietnamese",
	"generator/publish":           "",
	"generator/store":             "",
	"generator/preview":           "generator/problem",
	"generator/doctor":            "generator/intake/office generator/problem generator/publish generator/source",
	"generator/licences":          "",
	"generator/licences/generate": "",
	"generator/command":           "generator generator/doctor generator/intake generator/licences generator/plan generator/preview generator/problem generator/register generator/source generator/vietnamese layouts search",
	"release":                     "generator/command generator/licences",
	"layouts":                     "",
	"search":                      "generator/atlas generator/plan generator/publish search/analysis search/client search/query",
	"search/analysis":             "",
	"search/query":                "search/analysis",
	"search/client":               "",
	"search/client/generate":      "search",
	"search/relevance":            "",
	"search/bench":                "generator generator/corpus generator/plan search search/relevance",
	"generator/intake":            "generator/intake/assign generator/intake/draft generator/intake/legacy generator/intake/letterhead generator/intake/office generator/intake/outline generator/intake/sheet generator/intake/text generator/intake/web generator/intake/word generator/intake/writing generator/markdown generator/plan generator/problem generator/register generator/source generator/vietnamese",
	"generator/intake/writing":    "generator/intake/draft generator/intake/sheet generator/markdown generator/plan generator/source generator/vietnamese",
	"generator/intake/draft":      "generator/intake/sheet generator/plan",
	"generator/intake/sheet":      "generator/vietnamese",
	"generator/intake/legacy":     "generator/vietnamese",
	"generator/intake/word":       "generator/intake/legacy generator/intake/sheet",
	"generator/intake/web":        "generator/intake/legacy generator/intake/sheet generator/vietnamese",
	"generator/intake/office":     "generator/intake/sheet generator/intake/word",
	"generator/intake/text":       "generator/intake/sheet generator/vietnamese",
	"generator/intake/letterhead": "generator/intake/draft generator/intake/sheet generator/plan generator/register generator/vietnamese",
	"generator/intake/outline":    "generator/intake/sheet generator/vietnamese",
	"generator/intake/assign":     "generator/intake/draft generator/intake/outline generator/intake/sheet generator/plan generator/vietnamese",
	"generator/intake/eval":       "generator/plan generator/vietnamese",
	"generator/intake/golden":     "",
	"generator/corpus":            "generator/plan generator/register generator/vietnamese",
	"generator/corpus/generate":   "generator/corpus",
	"generator/sitetest":          "generator generator/plan generator/problem",
	"generator/sitetest/browser":  "generator/sitetest",
}

// libraries are known to one room each, or to a room and its closet, so that
// another can be chosen there without touching the rest.
var libraries = map[string]string{
	"github.com/yuin/goldmark":        "generator/markdown",
	"github.com/adrg/frontmatter":     "generator/source",
	"github.com/pelletier/go-toml":    "generator/source",
	"github.com/tdewolff/minify":      "generator/publish",
	"github.com/gofrs/flock":          "generator/publish",
	"github.com/andybalholm/brotli":   "generator/publish",
	"github.com/klauspost/compress":   "generator/publish",
	"github.com/fsnotify/fsnotify":    "generator/preview",
	"github.com/spf13/cobra":          "generator/command release",
	"github.com/schollz/progressbar":  "generator/command",
	"github.com/emersion/go-ical":     "generator/data",
	"github.com/gorilla/feeds":        "generator/data",
	"github.com/andybalholm/cascadia": "generator/sitetest",
	"github.com/rogpeppe/go-internal": "generator/sitetest generator/intake/golden",
	"github.com/go-fonts/liberation":  "generator/posters",
	"golang.org/x/image":              "generator/posters",
	"golang.org/x/text/unicode/norm":  "generator/vietnamese search/analysis", // whose tables are made from it
	"github.com/blevesearch/bleve":    "search search/analysis search/bench",
}

// A room is one package of the repository, without its tests.
type room struct {
	path  string // from the top of the repository: generator/plan
	files map[string]*ast.File
	set   *token.FileSet
}

// readHouse parses every package of the repository.
func readHouse(t *testing.T) []*room {
	t.Helper()
	const top = ".."
	found := map[string]*room{}
	err := filepath.WalkDir(top, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := entry.Name()
		if entry.IsDir() {
			if name != top && (strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules" || base == "public") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") {
			return nil
		}
		relative, err := filepath.Rel(top, name)
		if err != nil {
			return err
		}
		relative = filepath.ToSlash(relative)
		r := found[path.Dir(relative)]
		if r == nil {
			r = &room{path: path.Dir(relative), files: map[string]*ast.File{}, set: token.NewFileSet()}
			found[r.path] = r
		}
		r.files[relative], err = parser.ParseFile(r.set, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var all []*room
	for _, name := range slices.Sorted(maps.Keys(found)) {
		all = append(all, found[name])
	}
	return all
}

// TestRoomsKnowOnlyTheirNeighbours holds every import against the plan of the
// house.
func TestRoomsKnowOnlyTheirNeighbours(t *testing.T) {
	for _, r := range readHouse(t) {
		allowed, known := rooms[r.path]
		if !known {
			t.Errorf("%s is not in the plan of the house: name it and what it may import", r.path)
		}
		for name, file := range r.files {
			for _, spec := range file.Imports {
				imported, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				if other, ours := strings.CutPrefix(imported, "congbo/"); ours && !slices.Contains(strings.Fields(allowed), other) {
					t.Errorf("%s imports %s, which %s may not know", name, other, r.path)
				}
				for library, owner := range libraries {
					if strings.HasPrefix(imported, library) && !slices.Contains(strings.Fields(owner), r.path) {
						t.Errorf("%s imports %s, which only %s knows", name, imported, owner)
					}
				}
			}
		}
	}
}

// TestHouseRules looks for what no room may do, or only some.
func TestHouseRules(t *testing.T) {
	for _, r := range readHouse(t) {
		documented := false
		for name, file := range r.files {
			documented = documented || file.Doc != nil
			if slices.Contains([]string{"util", "utils", "common", "helper", "helpers", "misc"}, file.Name.Name) {
				t.Errorf("%s: a package called %s says nothing of what is in it", name, file.Name.Name)
			}
			inspect(t, r, name, file)
		}
		if !documented {
			t.Errorf("%s has no package comment", r.path)
		}
	}
}

// inspect looks through one file.
func inspect(t *testing.T, r *room, name string, file *ast.File) {
	imports := importNames(file)
	at := func(n ast.Node) string {
		return name + ":" + strconv.Itoa(r.set.Position(n.Pos()).Line)
	}
	for _, declaration := range file.Decls {
		if f, ok := declaration.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
			t.Errorf("%s: init() runs without being called", at(f))
		}
		for _, undocumented := range exportedWithoutComment(declaration) {
			t.Errorf("%s: %s is exported and has no comment", at(declaration), undocumented)
		}
	}
	calls := map[*ast.SelectorExpr]bool{} // selectors that are called
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if selector, ok := call.Fun.(*ast.SelectorExpr); ok {
				calls[selector] = true
			}
		}
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		from := ""
		if x, ok := selector.X.(*ast.Ident); ok {
			from = imports[x.Name]
		}
		switch what := selector.Sel.Name; {
		case from == "html/template" && safe[what] && r.path != "generator/pages":
			t.Errorf("%s: template.%s tells html/template to trust a text; only generator/pages may", at(selector), what)
		case from == "time" && (what == "Now" || what == "Since" || what == "Until") && r.path != "." && r.path != "generator/preview":
			t.Errorf("%s: time.%s reads the clock; only main.go does, and gives the date to all others", at(selector), what)
		case (from == "os" || from == "") && writes[what] && calls[selector] && !mayWrite(r.path, name):
			t.Errorf("%s: %s changes files; only generator/publish does", at(selector), what)
		case from == "math/rand", from == "math/rand/v2" && r.path != "generator/corpus":
			t.Errorf("%s: a build makes the same bytes from the same input", at(selector))
		}
		return true
	})
}

// safe are the types of html/template whose values are not escaped.
var safe = map[string]bool{"HTML": true, "HTMLAttr": true, "JS": true, "JSStr": true, "CSS": true, "URL": true, "Srcset": true}

// writes are the functions of os and the methods of os.Root that change files.
var writes = map[string]bool{"WriteFile": true, "Create": true, "OpenFile": true, "CreateTemp": true, "MkdirTemp": true, "Mkdir": true, "MkdirAll": true,
	"RemoveAll": true, "Rename": true, "Symlink": true, "Link": true, "Chmod": true, "CopyFS": true}

// mayWrite names those who write files: publish the site, `congbo new` an
// author's first draft, `congbo layouts` copies of the layouts, import the plans that it has made and what other
// programs are to read for it, search and store what makes the next run quick,
// the corpus and the tests their own, and a generator the code that is kept beside it.
func mayWrite(room, file string) bool {
	switch room {
	case "generator/publish", "generator/corpus", "generator/sitetest", "generator/intake/golden", "generator/intake/office", "generator/doctor", "release":
		return true
	}
	return slices.Contains([]string{"generator/command/layouts.go", "generator/command/new.go", "generator/intake/save.go", "generator/licences/generate/main.go", "generator/store/save.go", "search/client/generate/main.go", "search/kept.go"}, file)
}

// importNames gives the path that each name of an imported package stands for.
func importNames(file *ast.File) map[string]string {
	names := map[string]string{}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		name := strings.TrimSuffix(path.Base(imported), "/v2")
		if spec.Name != nil {
			name = spec.Name.Name
		}
		names[name] = imported
	}
	return names
}

// exportedWithoutComment gives the exported names of a declaration that have
// no comment, but for methods that everybody knows.
func exportedWithoutComment(declaration ast.Decl) []string {
	var names []string
	switch d := declaration.(type) {
	case *ast.FuncDecl:
		famous := []string{"String", "Error", "Unwrap", "Is", "MarshalText", "Len", "Less", "Swap", "Read", "Write", "Open", "Close", "Kind", "Dump"}
		if d.Name.IsExported() && d.Doc == nil && !(d.Recv != nil && (slices.Contains(famous, d.Name.Name) || !exportedReceiver(d.Recv))) {
			names = append(names, d.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
					names = append(names, s.Name.Name)
				}
			case *ast.ValueSpec:
				if s.Names[0].IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil && !typed(d) {
					names = append(names, s.Names[0].Name)
				}
			}
		}
	}
	return names
}

// exportedReceiver tells whether a method belongs to an exported type.
func exportedReceiver(receiver *ast.FieldList) bool {
	exported := false
	ast.Inspect(receiver.List[0].Type, func(n ast.Node) bool {
		if name, ok := n.(*ast.Ident); ok {
			exported = exported || name.IsExported()
		}
		return true
	})
	return exported
}

// typed tells whether a group of constants lists the values of one type, whose
// comment says what they are.
func typed(d *ast.GenDecl) bool {
	first, ok := d.Specs[0].(*ast.ValueSpec)
	return ok && d.Tok == token.CONST && first.Type != nil
}

// TestFilesAreShort holds every file of Go to 500 lines: one subject each.
func TestFilesAreShort(t *testing.T) {
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "node_modules" || strings.HasPrefix(entry.Name(), ".") && name != "..") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		text, err := os.ReadFile(name)
		lines := 0
		for scanner := bufio.NewScanner(bytes.NewReader(text)); scanner.Scan(); {
			lines++
		}
		if lines > 500 {
			t.Errorf("%s has %d lines: is it about one thing?", name, lines)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
