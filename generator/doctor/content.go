package doctor

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"congbo/generator/problem"
	"congbo/generator/source"
)

// most is how many problems of one kind are told one by one.
const most = 10

// content looks at the content folder.
func (r *Report) content(ctx context.Context, o Options) (seen, error) {
	var s seen
	info, err := os.Stat(o.Content)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.add(Fault, "doctor.no-content", "path", absolute(o.Content))
		return s, nil
	case err == nil && !info.IsDir():
		r.add(Fault, "doctor.content-file", "path", absolute(o.Content))
		return s, nil
	}
	root, err := os.OpenRoot(o.Content)
	if err != nil {
		r.add(Fault, "doctor.unreadable", "path", absolute(o.Content), "error", err.Error())
		return s, nil
	}
	defer root.Close()
	content, problems, err := source.Read(ctx, source.Options{Root: root, Drafts: true, Now: o.Now})
	if ctx.Err() != nil {
		return s, ctx.Err()
	}
	if err != nil {
		r.add(Fault, "doctor.unreadable", "path", absolute(o.Content), "error", err.Error())
		return s, nil
	}
	r.Language = content.Site.Language
	r.add(Fine, "doctor.content", "path", absolute(o.Content), "plans", strconv.Itoa(len(content.Plans)))
	r.files(root, &s)
	r.problems(problems)
	r.address(content.Site.BaseURL, problems)
	return s, nil
}

// problems passes on what is wrong with site.yaml and with files as such, and
// counts the rest.
func (r *Report) problems(all []problem.Problem) {
	told, faults, doubts := map[problem.Code]int{}, 0, 0
	for _, p := range all {
		level := Doubt
		if p.Severity == problem.Error {
			level = Fault
		}
		if p.Position.File == "site.yaml" || strings.HasPrefix(string(p.Code), "file.") {
			if told[p.Code]++; told[p.Code] <= most {
				r.Findings = append(r.Findings, Finding{level, p})
				continue
			}
		}
		if level == Fault {
			faults++
		} else {
			doubts++
		}
	}
	switch {
	case faults > 0:
		r.add(Fault, "doctor.faults", "faults", strconv.Itoa(faults), "doubts", strconv.Itoa(doubts))
	case doubts > 0:
		r.add(Note, "doctor.doubts", "doubts", strconv.Itoa(doubts))
	}
}

// address looks at where the site is going to be.
func (r *Report) address(base string, problems []problem.Problem) {
	for _, p := range problems {
		if p.Position.File == "site.yaml" && (p.Code == "site.no-address" || p.Code == "site.missing" || p.Code == "front.want-url") {
			return // told already
		}
	}
	u, err := url.Parse(base)
	switch {
	case err != nil: // told already
	case madeUp(u.Hostname()):
		r.add(Doubt, "doctor.address-made-up", "address", base)
	case u.Scheme != "https":
		r.add(Doubt, "doctor.address-plain", "address", base)
	default:
		r.add(Fine, "doctor.address", "address", base)
	}
}

// madeUp tells names that no reader's browser finds: those of RFC 2606 and RFC
// 6761, and this machine's.
func madeUp(host string) bool {
	if ip := net.ParseIP(host); ip != nil {
		return ip.IsLoopback() || ip.IsUnspecified()
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	for _, reserved := range []string{"localhost", "example", "test", "invalid", "example.com", "example.net", "example.org"} {
		if host == reserved || strings.HasSuffix(host, "."+reserved) {
			return true
		}
	}
	return false
}

// files looks at the files as such: how many bytes, which is the newest, which
// of them Word has open, and whether capitals tell them apart.
func (r *Report) files(root *os.Root, s *seen) {
	locked := 0
	// What cannot be read has been told by source.
	_ = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return nil
		}
		base := entry.Name()
		if entry.IsDir() {
			if strings.HasPrefix(base, ".") {
				return fs.SkipDir
			}
			return nil
		}
		if strings.HasPrefix(base, "~$") {
			if locked++; locked <= most {
				r.add(Note, "doctor.lock", "path", name)
			}
			return nil
		}
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
			if s.bytes += info.Size(); info.ModTime().After(s.newest) {
				s.newest, s.name = info.ModTime(), name
			}
		}
		return nil
	})
	if oneCase(root) {
		r.add(Note, "doctor.one-case", "path", absolute(root.Name()))
	}
}

// oneCase reports whether the file system takes names that differ only by
// capitals for one, as those of Windows and macOS do. It asks for something
// that is there by another name, and writes nothing.
func oneCase(root *os.Root) bool {
	for _, name := range []string{"site.yaml", "plans"} {
		this, err := root.Stat(name)
		if err != nil {
			continue
		}
		other, err := root.Stat(strings.ToUpper(name))
		return err == nil && os.SameFile(this, other)
	}
	return false
}

// sizeOf gives the bytes of all files in a folder; what cannot be read counts
// nothing.
func sizeOf(folder string) int64 {
	var sum int64
	_ = filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
		return nil
	})
	return sum
}
