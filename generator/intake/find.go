package intake

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"congbo/generator/problem"
)

// An input is one file that is to be imported, or that cannot be.
type input struct {
	path    string
	problem *problem.Problem // why it cannot be
	skipped bool             // it stands in a folder beside what is to be imported
}

// extensions are those of the files that are looked for in folders. A file
// that is named is taken for what its content is.
var extensions = []string{".docx", ".docm", ".doc", ".rtf", ".odt", ".pdf", ".html", ".htm", ".txt", ".md"}

// find lists the files that were named, and those in the folders that were, by
// name. What editors leave behind is passed over, and so is the folder that
// the plans are written to.
func find(named []string, into string) []input {
	var all []input
	seen := map[string]bool{}
	add := func(in input) {
		if key := filepath.Clean(in.path); !seen[key] {
			seen[key] = true
			all = append(all, in)
		}
	}
	for _, name := range named {
		info, err := os.Stat(name)
		switch {
		case err != nil:
			add(refuse(name, "intake.unreadable"))
		case info.IsDir():
			some := false
			for _, in := range walk(name, into) {
				some = some || !in.skipped
				add(in)
			}
			if !some {
				add(refuse(name, "intake.empty-folder"))
			}
		case !info.Mode().IsRegular():
			add(refuse(name, "intake.unreadable"))
		default:
			add(input{path: name})
		}
	}
	return all
}

func refuse(name string, code problem.Code) input {
	p := problem.New(code, problem.Position{File: filepath.ToSlash(name)})
	return input{path: name, problem: &p}
}

// walk lists the files of a folder.
func walk(folder, into string) []input {
	var all []input
	target, targetErr := os.Stat(into)
	// The function returns no error, so that what cannot be read is told and
	// the rest is done.
	_ = filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		base := filepath.Base(name)
		switch {
		case err != nil:
			all = append(all, refuse(name, "intake.unreadable"))
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir():
			info, err := entry.Info()
			if name != folder && (strings.HasPrefix(base, ".") || err == nil && targetErr == nil && os.SameFile(info, target)) {
				return fs.SkipDir
			}
		case strings.HasPrefix(base, "."), strings.HasPrefix(base, "~$"), strings.HasSuffix(base, "~"):
		case !entry.Type().IsRegular() || !slices.Contains(extensions, strings.ToLower(filepath.Ext(base))):
			p := problem.Doubt("intake.skipped", problem.Position{File: filepath.ToSlash(name)})
			all = append(all, input{path: name, problem: &p, skipped: true})
		default:
			all = append(all, input{path: name})
		}
		return nil
	})
	return all
}
