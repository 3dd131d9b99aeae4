package pages

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
)

// themeGuide is the guide for whoever changes the layouts. What follows this
// line in it is written by TestThemeGuide, from the views and their comments.
const (
	themeGuide = "../../layouts/theme.md"
	generated  = "<!-- From here on written by a test, from the code: CONGBO_UPDATE=1 go test -run TestThemeGuide ./generator/pages -->\n"
)

// TestThemeGuide holds the guide to what templates are really given.
func TestThemeGuide(t *testing.T) {
	guide, err := os.ReadFile(themeGuide)
	if err != nil {
		t.Fatal(err)
	}
	prose, _, ok := strings.Cut(string(guide), generated)
	if !ok {
		t.Fatalf("%s has lost its line %q", themeGuide, generated)
	}
	want := prose + generated + readViews(t).reference()
	if want == string(guide) {
		return
	}
	if os.Getenv("CONGBO_UPDATE") == "" {
		t.Fatalf("%s is not what the code says: CONGBO_UPDATE=1 go test -run TestThemeGuide ./generator/pages", themeGuide)
	}
	if err := os.WriteFile(themeGuide, []byte(want), 0o666); err != nil {
		t.Fatal(err)
	}
}

// views are the types that templates are given, as their source says.
type views struct {
	fset    *token.FileSet
	structs map[string]*ast.TypeSpec
	docs    map[string]string
	pages   [][3]string // template, entry, view
}

func readViews(t *testing.T) *views {
	v := &views{fset: token.NewFileSet(), structs: map[string]*ast.TypeSpec{}, docs: map[string]string{}}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			file, err := parser.ParseFile(v.fset, name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, v.visit)
		}
	}
	if len(v.pages) < 20 {
		t.Fatalf("found %d templates only", len(v.pages))
	}
	return v
}

// visit keeps struct types, and calls of compile[view](l, "name", "entry").
func (v *views) visit(node ast.Node) bool {
	switch n := node.(type) {
	case *ast.GenDecl:
		for _, spec := range n.Specs {
			if of, ok := spec.(*ast.TypeSpec); ok {
				if _, ok := of.Type.(*ast.StructType); ok {
					v.structs[of.Name.Name] = of
					v.docs[of.Name.Name] = n.Doc.Text() + of.Doc.Text()
				}
			}
		}
	case *ast.CallExpr:
		if of, ok := n.Fun.(*ast.IndexExpr); ok && fmt.Sprint(of.X) == "compile" {
			name, entry := n.Args[1].(*ast.BasicLit).Value, n.Args[2].(*ast.BasicLit).Value
			v.pages = append(v.pages, [3]string{strings.Trim(name, `"`), strings.Trim(entry, `"`), fmt.Sprint(of.Index)})
		}
	}
	return true
}

// reference lists the templates with the fields of what they are given, and
// after them the types of those fields.
func (v *views) reference() string {
	var out strings.Builder
	var inner []string
	out.WriteString("\n## What each template is given\n")
	for _, page := range v.pages {
		fmt.Fprintf(&out, "\n### %s.html\n\n", page[0])
		v.fields(&out, page[2], &inner)
	}
	out.WriteString("\n## The types of those fields\n")
	for i := 0; i < len(inner); i++ { // grows as types have types
		fmt.Fprintf(&out, "\n### %s\n\n", inner[i])
		v.fields(&out, inner[i], &inner)
	}
	return out.String()
}

func (v *views) fields(out *strings.Builder, view string, inner *[]string) {
	if doc := strings.Join(strings.Fields(v.docs[view]), " "); doc != "" {
		out.WriteString(doc + "\n\n")
	}
	out.WriteString("| field | type | |\n|---|---|---|\n")
	for _, field := range v.structs[view].Type.(*ast.StructType).Fields.List {
		var kind bytes.Buffer
		_ = format.Node(&kind, v.fset, field.Type) // into memory
		for _, name := range field.Names {
			if !name.IsExported() {
				continue
			}
			comment := strings.Join(strings.Fields(field.Doc.Text()+" "+field.Comment.Text()), " ")
			fmt.Fprintf(out, "| `.%s` | `%s` | %s |\n", name.Name, kind.String(), strings.NewReplacer("|", `\|`, "<", `\<`).Replace(comment))
			if of := strings.TrimLeft(kind.String(), "[]*"); v.structs[of] != nil && !slices.Contains(*inner, of) {
				*inner = append(*inner, of)
			}
		}
	}
}
