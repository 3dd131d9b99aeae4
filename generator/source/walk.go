package source

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// The folders of a content folder.
const (
	folderPlans      = "plans"
	folderUnits      = "units"
	folderDirectives = "directives"
	folderPages      = "pages"
	folderAssets     = "assets"
	folderRegisters  = "registers"
)

var folders = []string{folderAssets, folderDirectives, folderPages, folderPlans, folderRegisters, folderUnits}

// A found is a regular file of the content folder.
type found struct {
	path string
	size int64
	link bool // by way of a symbolic link
	info os.FileInfo
}

func (f found) folder() string { top, _, _ := strings.Cut(f.path, "/"); return top }

// walk lists the files of a content folder by name, without those that are
// none of ours (.git, editors' backups). What cannot be used is reported.
func walk(root *os.Root, problems *problem.List) ([]found, error) {
	var all []found
	report := func(p problem.Problem) { problems.Add(p) }
	err := fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		at := problem.Position{File: name}
		if err != nil {
			if errors.Is(err, fs.ErrPermission) && name != "." {
				report(problem.New("file.unreadable", at))
				return fs.SkipDir
			}
			return err
		}
		if name == "." {
			return nil
		}
		if ignored(entry.Name()) {
			return skip(entry)
		}
		if !strings.Contains(name, "/") && !known(name, entry, report) {
			return skip(entry)
		}
		if why := unfit(entry.Name()); why != "" {
			report(problem.Doubt("file.name", at, "why", why))
		}
		mode := entry.Type()
		link := mode&fs.ModeSymlink != 0
		if link {
			info, err := root.Stat(name)
			if err != nil {
				report(problem.New("file.link-out", at))
				return nil
			}
			if mode = info.Mode().Type(); mode.IsDir() {
				report(problem.New("file.link-folder", at))
				return nil
			}
		}
		switch {
		case mode.IsDir():
		case !mode.IsRegular():
			report(problem.New("file.irregular", at))
		default:
			info, err := entry.Info()
			if link {
				info, err = root.Stat(name)
			}
			if err != nil {
				report(problem.New("file.unreadable", at))
				return nil
			}
			all = append(all, found{name, info.Size(), link, info})
		}
		return nil
	})
	slices.SortFunc(all, func(a, b found) int { return strings.Compare(a.path, b.path) })
	twins(all, report)
	return all, err
}

func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// ignored reports whether a file is one that programs leave behind.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		name == "Thumbs.db" || name == "desktop.ini"
}

// known reports whether something at the top of the content folder belongs
// there.
func known(name string, entry fs.DirEntry, report func(problem.Problem)) bool {
	if name == "site.yaml" || slices.Contains(folders, name) && (entry.IsDir() || entry.Type()&fs.ModeSymlink != 0) {
		return true
	}
	near := nearest(name, append(slices.Clone(folders), "site.yaml"))
	if near != "" {
		report(problem.Doubt("file.unknown-near", problem.Position{File: name}, "near", near))
	} else if !strings.EqualFold(path.Ext(name), ".md") || !strings.EqualFold(baseName(name), "readme") {
		report(problem.Doubt("file.unknown", problem.Position{File: name}))
	}
	return false
}

// unfit says why Windows refuses a name, empty where it does not
// (learn.microsoft.com, Naming Files, Paths, and Namespaces).
func unfit(name string) string {
	if i := strings.IndexAny(name, `<>:"|?*\`); i >= 0 {
		return name[i : i+1]
	}
	if strings.ContainsFunc(name, func(c rune) bool { return c < ' ' }) {
		return "U+00xx"
	}
	if last := name[len(name)-1]; last == '.' || last == ' ' {
		return name[len(name)-1:]
	}
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch base {
	case "CON", "PRN", "AUX", "NUL":
		return base
	}
	if len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")) && base[3] >= '1' && base[3] <= '9' {
		return base
	}
	return ""
}

// twins reports files whose names differ only by case or by normal form:
// Windows and macOS keep one of them only.
func twins(all []found, report func(problem.Problem)) {
	seen := map[string]string{}
	for _, f := range all {
		key := strings.ToLower(vietnamese.NFC(f.path))
		if other, twice := seen[key]; twice {
			report(problem.New("file.case", problem.Position{File: f.path}, "other", other))
			continue
		}
		seen[key] = f.path
	}
}
