package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"congbo/generator/intake/writing"
	"congbo/generator/register"
	"congbo/generator/source"
)

// A folder is where plans are written to: a folder of its own, or one in the
// plans of a content folder.
type folder struct {
	plans string            // the folder of all plans
	into  string            // the folder in it that new ones go to, slash-separated
	files map[string]string // the plans there are: names without extension, and where they stand in plans

	language string // of the site
	place    string // that the site is about; empty for all
	register *register.Register

	opening sync.Once
	root    *os.Root // of plans, once something has been saved
	failed  error    // of opening
}

// look finds out about a folder, which need not exist yet. It changes nothing.
func look(into string) (*folder, error) {
	into, err := filepath.Abs(into)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(into); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("%s is not a folder", into)
	}
	f := &folder{plans: into, into: ".", files: map[string]string{}, language: "vi"}
	var registers map[string][]byte
	if content, relative, ok := contentOf(into); ok {
		if registers, err = f.site(content); err != nil {
			return nil, err
		}
		if first, rest, _ := strings.Cut(relative, "/"); first == "plans" {
			f.plans, f.into = filepath.Join(content, first), path.Clean(rest)
		}
	}
	// What is wrong in a site's own registers is told by its build.
	f.register, _ = register.Load(registers)
	return f, f.list()
}

// contentOf gives the content folder that a folder lies in, and where in it.
func contentOf(folder string) (content, relative string, ok bool) {
	for content = filepath.Dir(folder); ; content = filepath.Dir(content) {
		if info, err := os.Stat(filepath.Join(content, "site.yaml")); err == nil && info.Mode().IsRegular() {
			relative, err := filepath.Rel(content, folder)
			return content, filepath.ToSlash(relative), err == nil
		}
		if content == filepath.Dir(content) {
			return "", "", false
		}
	}
}

// site reads what a content folder says of its site, and its registers.
func (f *folder) site(content string) (registers map[string][]byte, err error) {
	root, err := os.OpenRoot(content)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	site, err := source.ReadSite(root)
	if err != nil {
		return nil, fmt.Errorf("read site.yaml: %w", err)
	}
	f.language, f.place = site.Language, site.Place
	registers = map[string][]byte{}
	for _, name := range []string{"registers/places.yaml", "registers/roles.yaml"} {
		text, err := root.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		registers[name] = text
	}
	return registers, nil
}

// list notes the plans that there are.
func (f *folder) list() error {
	err := fs.WalkDir(os.DirFS(f.plans), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case name == "." && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir() && strings.EqualFold(path.Ext(name), ".md"):
			slug := strings.TrimSuffix(entry.Name(), path.Ext(name))
			if before, twice := f.files[slug]; !twice || path.Dir(before) != f.into {
				f.files[slug] = name
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("list the plans: %w", err)
	}
	return nil
}

// origin gives what a plan was made of, empty where it does not say.
func (f *folder) origin(name string) string {
	in, err := os.Open(f.path(name))
	if err != nil {
		return ""
	}
	defer in.Close()
	start, err := io.ReadAll(io.LimitReader(in, 4096))
	if err != nil {
		return ""
	}
	return writing.Origin(start)
}

// path gives a plan's path on this machine.
func (f *folder) path(name string) string { return filepath.Join(f.plans, filepath.FromSlash(name)) }
