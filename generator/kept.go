package generator

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"sync"
	"time"

	"congbo/generator/atlas"
	"congbo/generator/pages"
	"congbo/generator/problem"
	"congbo/generator/register"
	"congbo/generator/source"
)

// A kept is what a site is made from, kept from one making to the next; what
// has not changed is not made again. Where it is nil, nothing is kept.
type kept struct {
	reading *source.Memory
	joining *atlas.Memory
	touched func(path string) bool // files of the content folder that may have changed
	looks   bool                   // whether the layouts may have changed

	raw       map[string][]byte // of the register
	register  *register.Register
	registers []problem.Problem

	content *source.Content // that the atlas is joined from
	joined  *atlas.Atlas
	joins   []problem.Problem

	site   *source.Site // that the theme is for
	stamps []stamp
	theme  *pages.Theme
	themes []problem.Problem
}

// recalled gives what the last build in o.Out has kept on the disk. It is to be
// closed.
func recalled(o Options) *kept {
	where := func() (folder, key string) { return keptFor(o), string(programSum()) }
	return &kept{reading: source.KeepMemory(where), joining: atlas.KeepMemory(where)}
}

// keep keeps what was read and found on the disk, for the next build.
func (k *kept) keep(ctx context.Context) {
	var both sync.WaitGroup
	both.Go(func() { k.reading.Keep(ctx) })
	both.Go(func() { k.joining.Keep(ctx) })
	both.Wait()
}

func (k *kept) close() {
	k.reading.Close()
	k.joining.Close()
}

// memory gives what was read.
func (k *kept) memory() *source.Memory {
	if k == nil {
		return nil
	}
	return k.reading
}

// changed tells which files of the content folder may have changed.
func (k *kept) changed() func(path string) bool {
	if k == nil {
		return nil
	}
	return k.touched
}

// join joins the content with the register.
func (k *kept) join(content *source.Content) (*atlas.Atlas, []problem.Problem) {
	if k == nil {
		places, problems := register.Load(content.Registers)
		joined, found := atlas.Join(content, places, content.Today)
		return joined, append(problems, found...)
	}
	if k.register == nil || !maps.EqualFunc(k.raw, content.Registers, bytes.Equal) {
		k.raw, k.content = content.Registers, nil
		k.register, k.registers = register.Load(content.Registers)
	}
	if k.content != content {
		k.joined, k.joins = k.joining.Join(content, k.register, content.Today)
		k.content = content
	}
	return k.joined, slices.Concat(k.registers, k.joins)
}

// load loads the layouts for a site.
func (k *kept) load(folder string, site *source.Site) (*pages.Theme, []problem.Problem, error) {
	if k == nil {
		return load(folder, site)
	}
	stamps := stampsOf(folder)
	if k.theme == nil || k.looks || k.site != site || !slices.Equal(k.stamps, stamps) {
		theme, found, err := load(folder, site)
		if errors.Is(err, fs.ErrNotExist) { // the folder is still to come
			theme, found, err = load("", site)
		}
		if err != nil {
			return nil, nil, err
		}
		k.theme, k.themes, k.site, k.stamps = theme, found, site, stamps
	}
	own := *k.theme // what it says of the site's data is each site's own
	return &own, k.themes, nil
}

func load(folder string, site *source.Site) (*pages.Theme, []problem.Problem, error) {
	looks, closeLooks, err := openLayouts(folder)
	if err != nil {
		return nil, nil, err
	}
	defer closeLooks()
	theme, found, err := pages.Load(looks, site)
	if over, ok := looks.(overlay); ok && err == nil {
		var unused []problem.Problem
		unused, err = strays(over.upper)
		found = append(found, unused...)
	}
	return theme, found, err
}

// A stamp is by what a file of the layouts is seen to have changed.
type stamp struct {
	path string
	size int64
	time time.Time
}

// stampsOf gives the stamps of all files of the webmaster's layouts. What
// cannot be read has none: loading says what is wrong with it.
func stampsOf(folder string) []stamp {
	if folder == "" {
		return nil
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil
	}
	defer root.Close()
	var all []stamp
	for _, kind := range []string{"assets", "scripts", "templates", "words"} {
		// A folder that is not there has no files.
		_ = fs.WalkDir(root.FS(), kind, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return nil
			}
			if info, err := root.Stat(name); err == nil {
				all = append(all, stamp{name, info.Size(), info.ModTime().UTC()})
			}
			return nil
		})
	}
	return all
}
