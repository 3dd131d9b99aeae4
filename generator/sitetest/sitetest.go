// Package sitetest tests a site in a string. A case is one txtar file: first
// a story told in comments and commands, then the files of a content folder.
// The content is written to a temporary folder, the commands build it and look
// at what was published:
//
//	# A plan that is still a draft is not published, unless it is asked for.
//	build
//	absent /ke-hoach/nhap/
//	build --drafts
//	GET /ke-hoach/nhap/
//	selector h1 Kế hoạch còn dự thảo
//	-- plans/nhap.md --
//	---
//	title: Kế hoạch còn dự thảo
//	…
//
// Content:
//
//	edit NAME            writes the sections called `NAME: path` over the content
//	remove PATH          removes a file
//	bom PATH             puts a byte-order mark before a file
//	bytes PATH HEX       appends bytes to a file
//	symlink PATH TARGET  makes a symbolic link
//
// Building; `! build` and `! check` must find errors:
//
//	build [--drafts] [--strict] [--today DATE] [--base-url URL]
//	check [the same]
//	problem PLACE CODE [WORDS]   an error at path:line:column
//	warning PLACE CODE [WORDS]   a doubt
//	no-warning [CODE]            no doubt, or none of that kind
//
// Every error of a run must be named by a problem line: none goes by unseen.
// After a build that failed, the site published before must be as it was and
// nothing may lie beside it; this is looked at without a command.
//
// Pages, `'…'` around an argument with spaces:
//
//	GET /ADDRESS/                    the page that the next commands look at
//	contains TEXT, lacks TEXT        in its visible text
//	selector CSS [TEXT]              an element, with this in its text
//	no-selector CSS [TEXT]           no such element
//	count CSS N                      as many elements
//	attr CSS NAME VALUE              an element with that attribute
//	link /ADDRESS/ [TEXT]            a link there, with that text
//	no-link /ADDRESS/ [TEXT]
//	absent /ADDRESS/                 nothing is published there
//	redirect /OLD/ /NEW/             the old address leads to the new one
//
// Files:
//
//	file PATH contains TEXT, file PATH lacks TEXT, file PATH absent
//	json PATH [KEY=VALUE] FIELD.FIELD VALUE   a field of the record that has KEY
package sitetest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator"
	"congbo/generator/plan"
	"congbo/generator/problem"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
)

// Run runs each case that the pattern matches as a test of its own.
func Run(t *testing.T, pattern string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases at %s: %v", pattern, err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			newCase(t, archive).run(file, string(archive.Comment))
		})
	}
}

// A site is one case while it runs.
type site struct {
	*testing.T
	content, public string
	edits           map[string][]txtar.File
	published       Tree              // after the last build that succeeded
	found           []problem.Problem // by the last build or check
	named           map[int]bool      // which of them the case has spoken of
	language        string
	address         string
	page            *html.Node
}

// siteFile is the site.yaml of a case that has none of its own.
const siteFile = "title: Trang thử\nbase_url: https://thu.example/\n"

func newCase(t *testing.T, archive *txtar.Archive) *site {
	folder := t.TempDir()
	s := &site{T: t, content: filepath.Join(folder, "content"), public: filepath.Join(folder, "public"), edits: map[string][]txtar.File{}}
	s.write("site.yaml", []byte(siteFile))
	for _, f := range archive.Files {
		if name, file, ok := strings.Cut(f.Name, ": "); ok {
			s.edits[name] = append(s.edits[name], txtar.File{Name: file, Data: f.Data})
			continue
		}
		s.write(f.Name, f.Data)
	}
	return s
}

// write puts a file into the content folder.
func (s *site) write(name string, data []byte) {
	target := filepath.Join(s.content, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(target), 0o755), os.WriteFile(target, data, 0o644)); err != nil {
		s.Fatal(err)
	}
}

// today is the day that a case speaks of unless it says otherwise.
var today = plan.Date{Year: 2026, Month: 11, Day: 23}

// make builds or checks the content, and looks whether that fails as it
// should and leaves the folders as they should be.
func (s *site) make(run func(context.Context, generator.Options) (generator.Result, error), o generator.Options, fails bool) error {
	s.settle()
	o.Content, o.Out = s.content, s.public
	result, err := run(s.Context(), o)
	s.found, s.named, s.language = result.Problems, map[int]bool{}, result.Language
	s.page, s.address = nil, ""
	now := s.tree()
	if err != nil {
		Same(s.T, s.published, now)
	}
	s.published = now
	s.clean()
	switch {
	case err != nil && !errors.Is(err, generator.ErrContent):
		return fmt.Errorf("%w: %v", errBuild, err)
	case fails && err == nil:
		return fmt.Errorf("%w: there are no errors", errBuild)
	case !fails && err != nil:
		told := s.all()
		s.found = nil
		return fmt.Errorf("%w: there are errors:\n%s", errBuild, told)
	}
	return nil
}

// tree reads what is published.
func (s *site) tree() Tree {
	if _, err := os.Stat(s.public); err != nil {
		return Tree{}
	}
	return ReadTree(s.T, s.public)
}

// clean looks whether a build has left anything beside the site but its lock and what the next is made in.
func (s *site) clean() {
	entries, err := os.ReadDir(filepath.Dir(s.public))
	if err != nil {
		s.Fatal(err)
	}
	for _, entry := range entries {
		switch name := entry.Name(); {
		case name == "content", name == "public", name == ".public.spare", name == ".public.kept", name == outside, path.Ext(name) == ".lock":
		default:
			s.Errorf("the build has left %s beside the site", name)
		}
	}
}

// settle fails the test when errors of the last run have gone unnamed.
func (s *site) settle() {
	for i, p := range s.found {
		if p.Severity == problem.Error && !s.named[i] {
			s.Errorf("nobody spoke of this error: %s", s.tell(i))
		}
	}
}

// tell writes a problem as the command line does.
func (s *site) tell(i int) string {
	var out strings.Builder
	if err := problem.Print(&out, s.found[i:i+1], s.language); err != nil {
		s.Fatal(err)
	}
	return strings.TrimSpace(out.String()) + " [" + string(s.found[i].Code) + "]"
}
