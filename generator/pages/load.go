package pages

import (
	"bytes"
	"errors"
	"html/template"
	"io/fs"
	"path"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"

	"congbo/generator/problem"
)

// templateFolder holds one template for each kind of page, and those that
// several kinds share.
const templateFolder = "templates"

// A file is one template file as it stands in the layouts.
type file struct {
	path   string // templates/plan.html
	text   string
	broken bool // it does not parse
}

// at gives the place of a byte of the file.
func (f *file) at(offset int) problem.Position {
	before := f.text[:min(max(offset, 0), len(f.text))]
	line := strings.Count(before, "\n") + 1
	start := strings.LastIndexByte(before, '\n') + 1
	return problem.Position{File: "layouts/" + f.path, Line: line, Column: len([]rune(before[start:])) + 1}
}

// A loader turns template files into templates that are ready to run.
type loader struct {
	words    words
	root     string            // prefix of every address, without a slash at the end
	assets   map[string]string // file name → address
	files    map[string]*file  // by path without the folder: plan.html
	trees    map[string]*parse.Tree
	problems []problem.Problem
}

// functions are what templates may call: Go's own, and ours. The first five
// are gone before a template runs (rewrite.go).
const functions = "t href asset vi own number and or not len index slice eq ne lt le gt ge print printf"

// read parses every template file of the folder.
func (l *loader) read(fsys fs.FS) error {
	names, err := fs.Glob(fsys, templateFolder+"/*.html")
	if err != nil {
		return err
	}
	known := map[string]any{} // the parser asks for names only
	for name := range strings.FieldsSeq(functions) {
		known[name] = true
	}
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		f := &file{path: name, text: string(text)}
		base := path.Base(name)
		l.files[base] = f
		trees, err := parse.Parse(base, f.text, "", "", known)
		if err != nil {
			f.broken = true
			l.problems = append(l.problems, f.syntax(err))
			continue
		}
		own := strings.TrimSuffix(base, ".html")
		for key, tree := range trees {
			if key == base {
				key = own
				if parse.IsEmptyTree(tree.Root) {
					continue
				}
			}
			tree.Name = key
			if other, taken := l.trees[key]; taken {
				// Whichever comes second by name is the one to change.
				later := max(other.ParseName, base)
				l.problems = append(l.problems, problem.New("template.duplicate", problem.Position{File: "layouts/" + templateFolder + "/" + later}, "name", key))
				continue
			}
			l.trees[key] = tree
		}
	}
	return nil
}

// spaced reports whether white space means something in the file's text.
func (f *file) spaced() bool {
	return strings.Contains(f.text, "<pre") || strings.Contains(f.text, "<textarea")
}

// syntax turns an error of the parser, "template: plan.html:12: …", into a
// problem with its line.
func (f *file) syntax(err error) problem.Problem {
	at := problem.Position{File: "layouts/" + f.path}
	message := err.Error()
	if _, rest, ok := strings.Cut(message, path.Base(f.path)+":"); ok {
		if line, words, ok := strings.Cut(rest, ":"); ok {
			if n, err := strconv.Atoi(line); err == nil {
				at.Line, message = n, strings.TrimSpace(words)
			}
		}
	}
	return problem.New("template.syntax", at, "error", message)
}

// A page is the template of one kind of page, tied to the type of what it
// shows, so that no page can be given another's view.
type page[View any] struct {
	name     string
	template *template.Template
	run      running // the same, compiled; nil where it cannot be
}

// compile makes the template of a kind of page: entry is the template to run
// ("base" for whole pages), whose "main" is the one named name.
func compile[View any](l *loader, name, entry string) page[View] {
	var zero View
	p := page[View]{name: name}
	main, ok := l.trees[name]
	if !ok {
		switch f := l.files[name+".html"]; {
		case f == nil:
			l.problems = append(l.problems, problem.New("template.missing", problem.Position{File: "layouts/" + templateFolder + "/" + name + ".html"}, "name", name))
		case !f.broken:
			l.problems = append(l.problems, problem.New("template.empty", f.at(0)))
		}
		return p
	}
	c := &checker{loader: l, main: main, seen: map[checked]bool{}}
	before := len(l.problems)
	if c.template(entry, reflect.TypeOf(&zero), nil); len(l.problems) > before {
		return p
	}
	set := template.New("").Funcs(template.FuncMap{"number": l.words.number, "form": l.words.form})
	for _, used := range c.used {
		tree := l.tree(used, main).Copy()
		l.rewrite(tree.Root, l.files[tree.ParseName].spaced())
		if _, err := set.AddParseTree(used, tree); err != nil {
			l.problems = append(l.problems, problem.New("template.unsafe", l.whole(tree), "error", err.Error()))
			return p
		}
	}
	p.template = set.Lookup(entry)
	// The first run makes html/template work out what each value has to be
	// escaped for; what an empty view makes it complain of is no fault.
	if err := p.template.Execute(new(bytes.Buffer), &zero); err != nil {
		var unsafe *template.Error
		if errors.As(err, &unsafe) {
			l.problems = append(l.problems, problem.New("template.unsafe", l.node(unsafe, main), "error", unsafe.Description))
			return p
		}
	}
	p.run = compiled(l.words, set, entry, reflect.TypeFor[View]())
	return p
}

// tree gives the parsed template of a name, "main" being the page's own.
func (l *loader) tree(name string, main *parse.Tree) *parse.Tree {
	if name == "main" {
		return main
	}
	return l.trees[name]
}

// whole gives the file that a template stands in.
func (l *loader) whole(tree *parse.Tree) problem.Position {
	if tree == nil {
		return problem.Position{File: "layouts/" + templateFolder}
	}
	return problem.Position{File: "layouts/" + templateFolder + "/" + tree.ParseName}
}

// node gives the place of what html/template found unsafe. It knows a node of
// the tree, or else a template's name, which may carry a suffix for the context
// that it was used in, and a line.
func (l *loader) node(unsafe *template.Error, main *parse.Tree) problem.Position {
	if unsafe.Node != nil {
		location, _ := main.ErrorContext(unsafe.Node)
		if name, _, ok := strings.Cut(location, ":"); ok && l.files[name] != nil {
			return l.files[name].at(int(unsafe.Node.Position()))
		}
	}
	name, _, _ := strings.Cut(unsafe.Name, "$htmltemplate")
	at := l.whole(l.tree(name, main))
	at.Line = unsafe.Line
	return at
}

// render runs the page's template over a view.
func (p page[View]) render(out *bytes.Buffer, view *View) error {
	if p.run == nil {
		return p.template.Execute(out, view)
	}
	p.run(out, reflect.ValueOf(view).Elem(), nil)
	return nil
}

// once renders a fragment that many pages share.
func (p page[View]) once(view *View) (template.HTML, error) {
	var out bytes.Buffer
	err := p.render(&out, view)
	// Safe: html/template has just escaped every value in it.
	return template.HTML(out.String()), err
}
