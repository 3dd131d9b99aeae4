package intake

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"congbo/generator/problem"
)

// TestEveryProblemHasWords looks through this room and those below it for the
// codes of problems and the kinds of faults.
func TestEveryProblemHasWords(t *testing.T) {
	code := regexp.MustCompile(`^intake\.[a-z]+(-[a-z]+)*$`)
	codes := map[string]bool{"intake.words-lost": true, "intake.words-added": true, "intake.words-unplaced": true, "intake.words-unfound": true}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(name), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); err == nil && code.MatchString(text) {
					codes[text] = true
				}
			case *ast.ValueSpec:
				if kind, ok := faultKind(n.Type); ok && kind == "FaultKind" && len(n.Values) == 1 {
					if text, err := strconv.Unquote(n.Values[0].(*ast.BasicLit).Value); err == nil {
						codes["intake."+text] = true
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(codes) < 30 {
		t.Errorf("only %d codes were found", len(codes))
	}
	for code := range codes {
		for _, language := range []string{"vi", "en"} {
			if says, _ := problem.New(problem.Code(code), problem.Position{}).Message(language); says == code {
				t.Errorf("%s has no words in %s", code, language)
			}
		}
		vi, _ := problem.New(problem.Code(code), problem.Position{}).Message("vi")
		if en, _ := problem.New(problem.Code(code), problem.Position{}).Message("en"); vi == en {
			t.Errorf("%s says the same in both languages", code)
		}
	}
}

// faultKind gives the name of a type, whatever package it is named from.
func faultKind(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name, true
	case *ast.SelectorExpr:
		return e.Sel.Name, true
	}
	return "", false
}
