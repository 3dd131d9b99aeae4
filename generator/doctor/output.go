package doctor

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"congbo/generator/publish"
)

// grows is how many bytes a site has for each of its content, at most: the
// pages, their data and the search index. The example's has 62, that of 300
// plans of the benchmarks' corpus 80, and 105 with its compressed forms.
const grows = 110

// least is how many bytes a site takes whatever is in it.
const least = 64 << 20

// output looks at where the site is written: the folder, and the one above it,
// where a new site is made before it takes the place of the old.
func (r *Report) output(o Options, s seen) {
	out := absolute(o.Out)
	info, err := os.Lstat(out)
	there := err == nil
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		r.add(Fault, "doctor.unreadable", "path", out, "error", err.Error())
		return
	case there && !info.IsDir():
		r.add(Fault, "doctor.out-file", "path", out)
		return
	case there:
		r.site(out, info)
	}
	parent := nearest(filepath.Dir(out))
	if !r.writable(parent) {
		return
	}
	r.add(Fine, "doctor.out", "path", out)
	need := max(least, s.bytes*grows)
	if there {
		need = max(least, sizeOf(out))
	}
	if free, known := freeBytes(parent); known && free < uint64(need) {
		r.add(Fault, "doctor.disk", "path", parent, "free", megabytes(int64(free)), "need", megabytes(need))
	} else if known {
		r.add(Fine, "doctor.disk-free", "path", parent, "free", megabytes(int64(free)))
	}
}

// site looks at a folder that is to be replaced.
func (r *Report) site(out string, info fs.FileInfo) {
	entries, err := os.ReadDir(out)
	if err != nil {
		r.add(Fault, "doctor.unreadable", "path", out, "error", err.Error())
		return
	}
	foreign := ""
	for _, e := range entries {
		if e.Name() == publish.Marker {
			foreign = ""
			break
		}
		if e.Name()[0] != '.' {
			foreign = e.Name()
		}
	}
	if foreign != "" {
		r.add(Fault, "doctor.foreign", "path", out, "name", foreign)
	}
	if mounted(out, info) {
		r.add(Fault, "doctor.mounted", "path", out)
	}
	if owner, mine := ownerOf(info); !mine {
		r.add(Fault, "doctor.owner", "path", out, "owner", owner)
	} else if os.Geteuid() == 0 && owner != "" && owner != "root" {
		r.add(Doubt, "doctor.as-root", "path", out, "owner", owner)
	}
}

// nearest gives the folder itself or, where it is not there yet, the one in
// which it would be made.
func nearest(folder string) string {
	for {
		if _, err := os.Stat(folder); err == nil || filepath.Dir(folder) == folder {
			return folder
		}
		folder = filepath.Dir(folder)
	}
}

// writable makes a folder beside the site, as a build does, and takes it away.
func (r *Report) writable(parent string) bool {
	trial, err := os.MkdirTemp(parent, ".congbo-doctor-")
	if err == nil {
		err = os.Remove(trial)
	}
	if err != nil {
		r.add(Fault, "doctor.read-only", "path", parent, "error", err.Error())
	}
	return err == nil
}

func megabytes(n int64) string { return fmt.Sprintf("%d MB", n>>20) }
