package generator

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"congbo/generator/problem"
	"congbo/layouts"
)

// strays finds the files of a webmaster's layouts that change nothing, since
// no built-in file has their name and nothing asks for them. Most are
// misspelt, and their writer wonders why the site looks as before.
func strays(upper fs.FS) ([]problem.Problem, error) {
	known, err := visible(layouts.Files)
	own, failed := visible(upper)
	if err = errors.Join(err, failed); err != nil {
		return nil, err
	}
	var templates strings.Builder // all of the webmaster's
	for _, name := range own {
		if path.Dir(name) == "templates" {
			text, err := fs.ReadFile(upper, name)
			if err != nil {
				return nil, err
			}
			templates.Write(text)
		}
	}
	var found []problem.Problem
	for _, name := range own {
		if slices.Contains(known, name) || asked(name, templates.String()) {
			continue
		}
		nearest := "–"
		if at := problem.Nearest(name, known, 4); at >= 0 {
			nearest = known[at]
		}
		found = append(found, problem.Doubt("layouts.unused", problem.Position{File: "layouts/" + name}, "nearest", nearest))
	}
	return found, nil
}

// asked reports whether a file that is not among the built-in ones can change
// the site all the same; templates are the words of the webmaster's own.
func asked(name, templates string) bool {
	switch folder, kind, _ := strings.Cut(name, "/"); folder {
	case "assets":
		return !strings.Contains(kind, "/")
	case "words":
		return path.Ext(kind) == ".yaml"
	case "scripts":
		return path.Ext(kind) == ".ts"
	case "templates":
		// One that defines pieces may have any name.
		return path.Ext(kind) == ".html" && (strings.Contains(templates, "{{define ") || strings.Contains(templates, `{{template "`+strings.TrimSuffix(kind, ".html")+`"`))
	}
	return false
}

// visible lists the files of a folder and of those in it, but for hidden ones.
func visible(fsys fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir():
			names = append(names, name)
		}
		return nil
	})
	return names, err
}
