package intake

import (
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"congbo/generator/intake/draft"
	"congbo/generator/vietnamese"
)

// names are what a plan's file may be called, the first that is free being
// taken: what tells the document from all others, `bac-giang-2022-396-kh-ubnd`,
// or `quang-tri-2024-thuc-hien-cam-ket` where it has no number; then the same
// with the name of the source, for two sources with one head; then with a
// number. A name is made of the document alone, so that it is the same when
// the document is imported again.
func names(h *draft.Head, source string) func(n int) string {
	own := cut(vietnamese.Slug(strings.TrimSuffix(filepath.Base(source), filepath.Ext(source))))
	if own == "" || strings.Trim(strings.TrimPrefix(own, "trang-"), "0123456789") == "" {
		own = strings.Trim("van-ban-"+own, "-") // further pages of lists are called trang-2
	}
	first := own
	if what := identity(h); what != "" {
		year := ""
		if !h.Date.IsZero() {
			year = strconv.Itoa(h.Date.Year)
		}
		first = vietnamese.Slug(strings.Join([]string{h.Place, year, what}, " "))
	}
	return func(n int) string {
		switch {
		case n == 0:
			return first
		case n == 1 && own != first:
			return first + "-" + own
		case own == first:
			return first + "-" + strconv.Itoa(n+1)
		}
		return first + "-" + own + "-" + strconv.Itoa(n)
	}
}

// identity gives a document's number, or else the first words of its title.
func identity(h *draft.Head) string {
	if slug := vietnamese.Slug(h.Number); strings.ContainsAny(slug, "0123456789") {
		return cut(slug)
	}
	return cut(vietnamese.Slug(h.Title))
}

// longest is how many bytes of a title or a file's name make a name.
const longest = 70

// cut gives the first words of a slug.
func cut(slug string) string {
	if len(slug) <= longest {
		return slug
	}
	if end := strings.LastIndexByte(slug[:longest+1], '-'); end > 0 {
		return slug[:end]
	}
	return slug[:longest]
}

// A register of names gives each file of a run its name. Files are named in
// their order, whatever their workers' speed, so that the same run gives the
// same names.
type nameRegister struct {
	mu    sync.Mutex
	ready *sync.Cond
	next  int             // the file whose turn it is
	taken map[string]bool // in this run
}

func newNameRegister() *nameRegister {
	r := &nameRegister{taken: map[string]bool{}}
	r.ready = sync.NewCond(&r.mu)
	return r
}

// turn waits until every file before file i has had its turn, and then runs
// choose, unless it is nil. Each file must have its turn once, those that fail
// too.
func (r *nameRegister) turn(i int, choose func(taken map[string]bool)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for r.next != i {
		r.ready.Wait()
	}
	defer func() {
		r.next++
		r.ready.Broadcast()
	}()
	if choose != nil {
		choose(r.taken)
	}
}

// A target is where a plan goes, slash-separated in the folder of all plans.
type target struct {
	file   string
	exists bool
	twin   string // the file of another source that has the name it would have had
}

// choose gives the first name that no other source has, neither in this run
// nor in the folder of all plans, where a file's name is its address whatever
// folder it stands in. A file that does not say what it was made of is some
// other's, unless it stands just where this one is to go.
func (f *folder) choose(name func(int) string, origin string, taken map[string]bool) target {
	twin := ""
	for n := 0; ; n++ {
		slug := name(n)
		file := path.Join(f.into, slug+".md")
		at, exists := f.files[slug]
		free := !taken[slug]
		if exists {
			from := f.origin(at)
			free = free && (from == origin || from == "" && at == file)
			file = at
		}
		if free {
			taken[slug] = true
			return target{file, exists, twin}
		}
		if n == 0 {
			twin = file
		}
	}
}
