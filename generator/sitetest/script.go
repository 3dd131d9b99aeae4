package sitetest

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"congbo/generator"
	"congbo/generator/problem"
)

// run carries out a story. A command that fails is told with its line and the
// others go on, except after a build that went otherwise than it should:
// nothing more can be said of its site.
func (s *site) run(file, story string) {
	for i, line := range strings.Split(story, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		err := s.command(words(line))
		if err != nil {
			s.Errorf("%s:%d: %s\n\t%v", file, i+1, line, err)
		}
		if errors.Is(err, errBuild) {
			return
		}
	}
	s.settle()
}

// errBuild says that a build went otherwise than it should.
var errBuild = errors.New("the build went otherwise")

// words cuts a line at spaces, but for what stands between single quotes.
func words(line string) []string {
	var all []string
	for line = strings.TrimSpace(line); line != ""; line = strings.TrimSpace(line) {
		if quoted, rest, ok := strings.Cut(strings.TrimPrefix(line, "'"), "'"); ok && line[0] == '\'' {
			all, line = append(all, quoted), rest
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		all, line = append(all, word), rest
	}
	return all
}

// command carries out one command.
func (s *site) command(w []string) error {
	fails := w[0] == "!"
	if fails {
		w = w[1:]
	}
	name, args := w[0], w[1:]
	all := strings.Join(args, " ")
	if least, known := arguments[name]; !known || len(args) < least {
		return fmt.Errorf("no such command, or too few arguments")
	}
	switch name {
	case "build", "check":
		return s.buildOrCheck(name, args, fails)
	case "problem":
		return s.problem(problem.Error, args[0], args[1], strings.Join(args[2:], " "))
	case "warning":
		return s.problem(problem.Warning, args[0], args[1], strings.Join(args[2:], " "))
	case "no-warning":
		return s.noWarning(all)
	case "edit", "remove", "bom", "bytes", "symlink":
		return s.change(name, args)
	case "GET":
		return s.get(args[0])
	case "absent":
		return s.absent(args[0])
	case "redirect":
		return s.redirect(args[0], args[1])
	case "file":
		return s.file(args[0], args[1], strings.Join(args[2:], " "))
	case "json":
		return s.json(args)
	}
	if s.page == nil {
		return fmt.Errorf("no page has been opened with GET")
	}
	return s.look(name, args, all)
}

// arguments says how many arguments a command needs at least.
var arguments = map[string]int{
	"build": 0, "check": 0, "problem": 2, "warning": 2, "no-warning": 0,
	"edit": 1, "remove": 1, "bom": 1, "bytes": 2, "symlink": 2,
	"GET": 1, "contains": 1, "lacks": 1, "selector": 1, "no-selector": 1, "count": 2,
	"attr": 3, "link": 1, "no-link": 1, "absent": 1, "redirect": 2, "file": 2, "json": 3,
}

// buildOrCheck reads the flags of the two commands and runs one.
func (s *site) buildOrCheck(name string, args []string, fails bool) error {
	o := generator.Options{Today: today, BreakLinks: true} // a story may take away what it likes
	for i := 0; i < len(args); i++ {
		switch args[i] {
		case "--drafts":
			o.Drafts = true
		case "--strict":
			o.Strict = true
		case "--today", "--base-url":
			if i+1 == len(args) {
				return fmt.Errorf("%s needs a value", args[i])
			}
			if args[i] == "--base-url" {
				o.BaseURL = args[i+1]
			} else if n, err := fmt.Sscanf(args[i+1], "%d-%d-%d", &o.Today.Year, &o.Today.Month, &o.Today.Day); n != 3 {
				return err
			}
			i++
		default:
			return fmt.Errorf("no flag %s", args[i])
		}
	}
	run := map[string]func(context.Context, generator.Options) (generator.Result, error){"build": generator.Build, "check": generator.Check}[name]
	return s.make(run, o, fails)
}

// problem looks for a problem at a place.
func (s *site) problem(severity problem.Severity, place, code, text string) error {
	for i, p := range s.found {
		if p.Severity == severity && p.Position.String() == place && string(p.Code) == code && strings.Contains(s.tell(i), text) {
			s.named[i] = true
			return nil
		}
	}
	return fmt.Errorf("not among:\n%s", s.all())
}

// noWarning looks that there is no doubt, or none of one kind.
func (s *site) noWarning(code string) error {
	for _, p := range s.found {
		if p.Severity == problem.Warning && (code == "" || code == string(p.Code)) {
			return fmt.Errorf("there are:\n%s", s.all())
		}
	}
	return nil
}

// all tells every problem of the last run.
func (s *site) all() string {
	var lines []string
	for i := range s.found {
		lines = append(lines, "\t"+s.tell(i))
	}
	return strings.Join(lines, "\n")
}

// outside is a file beside the content folder, for links that lead out of it.
const outside = "outside.md"

// change changes the content folder.
func (s *site) change(name string, args []string) error {
	target := filepath.Join(s.content, filepath.FromSlash(args[0]))
	switch name {
	case "edit":
		if len(s.edits[args[0]]) == 0 {
			return fmt.Errorf("no section is called %q", args[0]+": …")
		}
		for _, f := range s.edits[args[0]] {
			s.write(f.Name, f.Data)
		}
		return nil
	case "remove":
		return os.RemoveAll(target)
	case "symlink":
		beside := filepath.Join(filepath.Dir(s.content), outside)
		if err := os.WriteFile(beside, []byte("---\ntitle: Bên ngoài\n---\n"), 0o644); err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.Symlink(filepath.FromSlash(args[1]), target)
	}
	text, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	if name == "bom" {
		return os.WriteFile(target, append([]byte("\xef\xbb\xbf"), bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))...), 0o644)
	}
	more, err := hex.DecodeString(args[1])
	if err != nil {
		return err
	}
	return os.WriteFile(target, append(text, more...), 0o644)
}

// number reads a count.
func number(s string) (int, error) { return strconv.Atoi(s) }
