package main

import (
	"bytes"
	"compress/gzip"
	"crypto/md5"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"congbo/generator/command"
)

//go:embed debian
var debian embed.FS

// installed says where the files of debian/ are put.
var installed = map[string]string{
	"congbo.service": "usr/lib/systemd/system/congbo.service",
	"congbo.timer":   "usr/lib/systemd/system/congbo.timer",
	"congbo.conf":    "etc/congbo/congbo.conf",
	"sysusers":       "usr/lib/sysusers.d/congbo.conf",
}

// places says where each paper is put (Filesystem Hierarchy Standard 3.0,
// Debian Policy 12), by the beginning of its name; the others have no place.
var places = []struct{ from, to string }{
	{"man/", "usr/share/man/"},
	{"completions/congbo.bash", "usr/share/bash-completion/completions/congbo"},
	{"completions/_congbo", "usr/share/zsh/vendor-completions/_congbo"},
	{"completions/congbo.fish", "usr/share/fish/vendor_completions.d/congbo.fish"},
	{"content/pages/", "usr/share/doc/congbo/content/pages/"},
	{"README.md", "usr/share/doc/congbo/README.md"},
	{"CHANGELOG.md", "usr/share/doc/congbo/changelog"},
}

// layOut gives what a package installs, by name.
func layOut(program []byte, papers []file) ([]file, error) {
	all := []file{{"usr/bin/congbo", 0o755, program}}
	copyright := ""
	for _, p := range papers {
		switch p.name {
		case "LICENSE":
			copyright = string(p.data) + copyright
		case "LICENSES.txt":
			copyright += "\n" + string(p.data)
		}
		for _, place := range places {
			rest, ok := strings.CutPrefix(p.name, place.from)
			if !ok {
				continue
			}
			name, data := place.to+rest, p.data
			if strings.HasPrefix(name, "usr/share/man/") || path.Base(name) == "changelog" {
				var err error
				if data, err = pressed(data); err != nil {
					return nil, err
				}
				name += ".gz"
			}
			all = append(all, file{name, 0o644, data})
		}
	}
	all = append(all, file{"usr/share/doc/congbo/copyright", 0o644, []byte(copyright)})
	for from, to := range installed {
		data, err := debian.ReadFile("debian/" + from)
		if err != nil {
			return nil, err
		}
		all = append(all, file{to, 0o644, data})
	}
	slices.SortFunc(all, func(a, b file) int { return strings.Compare(a.name, b.name) })
	return all, nil
}

// pressed makes a .gz of a page, without a name or a time in it.
func pressed(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	return out.Bytes(), err
}

// buildPackage has dpkg-deb make a package of the program.
func buildPackage(t target, program []byte, papers []file, made time.Time) (deb []byte, err error) {
	files, err := layOut(program, papers)
	if err != nil {
		return nil, err
	}
	about, err := administration(t, files)
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "congbo-deb-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	top, out := filepath.Join(folder, "root"), filepath.Join(folder, "congbo.deb")
	for _, f := range append(files, about...) {
		if err := lay(top, f); err != nil {
			return nil, err
		}
	}
	// dpkg-deb takes modes from the files, names nobody as their owner, and knows
	// no time later than SOURCE_DATE_EPOCH.
	err = filepath.WalkDir(top, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			err = os.Chmod(name, 0o755) // whatever the umask
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	epoch := "SOURCE_DATE_EPOCH=" + strconv.FormatInt(made.Unix(), 10)
	if _, err := output("", []string{epoch}, "dpkg-deb", "--root-owner-group", "--threads-max=1", "-Zxz", "--build", top, out); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// lay writes a file under a folder.
func lay(top string, f file) error {
	name := filepath.Join(top, filepath.FromSlash(f.name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(name, f.data, f.mode); err != nil {
		return err
	}
	return os.Chmod(name, f.mode) // whatever the umask
}

// administration makes the files by which dpkg knows a package.
func administration(t target, files []file) ([]file, error) {
	var sums strings.Builder
	size := 0 // in units of 1024 bytes, a file at least one (deb-substvars(5))
	for _, f := range files {
		size += (len(f.data) + 1023) / 1024
		if !strings.HasPrefix(f.name, "etc/") {
			fmt.Fprintf(&sums, "%x  %s\n", md5.Sum(f.data), f.name) // the format is dpkg's
		}
	}
	all := []file{
		{"DEBIAN/md5sums", 0o644, []byte(sums.String())},
		{"DEBIAN/conffiles", 0o644, []byte("/etc/congbo/congbo.conf\n")},
	}
	for _, name := range []string{"control", "postinst", "prerm", "postrm"} {
		data, err := debian.ReadFile("debian/" + name)
		if err != nil {
			return nil, err
		}
		mode := fs.FileMode(0o755)
		if name == "control" {
			mode = 0o644
			data = []byte(strings.NewReplacer("{version}", command.Version, "{architecture}", t.processor, "{size}", strconv.Itoa(size)).Replace(string(data)))
		}
		all = append(all, file{"DEBIAN/" + name, mode, data})
	}
	return all, nil
}
