package audit_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"congbo/generator/sitetest/browser"
)

// A kind is a kind of page: how its addresses look, and the pages of that kind
// that are looked at.
type kind struct {
	name  string
	like  string // a pattern for the whole address
	pages []view
}

// A view is a page to look at.
type view struct {
	address string
	ready   string // a script that is true once the page is complete; empty if it comes complete
}

// shown waits for the results of a search.
const shown = `document.querySelectorAll("#danh_sach_ket_qua > li").length > 0`

// kinds are all kinds of pages of a site.
var kinds = []kind{
	{"home", `/`, []view{{address: "/"}}},
	{"plans", `/ke-hoach/`, []view{{address: "/ke-hoach/"}}},
	{"plan", `/ke-hoach/[^/]+/`, []view{{address: "/ke-hoach/tieu-de-dai/"}, {address: "/ke-hoach/khong-so/"}, {address: sixty}}},
	{"tasks", `/nhiem-vu/(trang-\d+/)?`, []view{{address: "/nhiem-vu/trang-2/"}}},
	{"task", `/nhiem-vu/[^/]+/[^/]+/`, []view{{address: "/nhiem-vu/tieu-de-dai/1.1/"}, {address: "/nhiem-vu/tieu-de-dai/1.2/"}, {address: "/nhiem-vu/tieu-de-dai/i-2-2/"}}},
	{"units", `/don-vi/(trang-\d+/)?`, []view{{address: "/don-vi/"}}},
	{"unit", `/don-vi/[^/]+/[^/]+/(trang-\d+/)?`, []view{{address: "/don-vi/ninh-binh/so-noi-vu/"}, {address: "/don-vi/ninh-binh/so-noi-vu/trang-2/"}, {address: "/don-vi/ninh-binh/so-nong-nghiep-va-phat-trien-nong-thon/"}}},
	{"role", `/don-vi/[^/]+/(trang-\d+/)?`, []view{{address: "/don-vi/so-noi-vu/"}}},
	{"directives", `/van-ban/(trang-\d+/)?`, []view{{address: "/van-ban/"}}},
	{"directive", `/van-ban/[^/]+/\d{4}/[^/]+/(trang-\d+/)?`, []view{{address: "/van-ban/ninh-binh/2023/quyet-dinh-7-qd-ubnd/"}, {address: "/van-ban/trung-uong/2023/cong-van-1234-bkhcn-khtc/"}}},
	{"number", `/van-ban/[^/]+/`, []view{{address: "/van-ban/472-qd-ubnd/"}}},
	{"deadlines", `/thoi-han/`, []view{{address: "/thoi-han/"}}},
	{"deadlines of a year", `/thoi-han/\d{4}/(trang-\d+/)?`, []view{{address: "/thoi-han/2027/"}}},
	{"deadlines of a month", `/thoi-han/\d{4}/\d\d/(trang-\d+/)?`, []view{{address: "/thoi-han/2026/12/"}}},
	{"places", `/dia-phuong/`, []view{{address: "/dia-phuong/"}}},
	{"place", `/dia-phuong/[^/]+/(trang-\d+/)?`, []view{{address: "/dia-phuong/ninh-binh/"}}},
	{"topics", `/chu-de/`, []view{{address: "/chu-de/"}}},
	{"topic", `/chu-de/[^/]+/(trang-\d+/)?`, []view{{address: "/chu-de/chuyen-doi-so/"}}},
	{"year", `/nam/\d{4}/(trang-\d+/)?`, []view{{address: "/nam/2024/"}}},
	{"corrections", `/dinh-chinh/`, []view{{address: "/dinh-chinh/"}}},
	{"open data", `/du-lieu/`, []view{{address: "/du-lieu/"}}},
	{"search", `/tim-kiem/`, []view{{address: "/tim-kiem/"}, results}},
	{"not found", `/404.html`, []view{{address: "/404.html"}}},
	{"free page", `/gioi-thieu/`, []view{{address: "/gioi-thieu/"}}},
}

// sixty is the address of a plan of 60 tasks, and results a search that finds
// something.
const sixty = "/ke-hoach/thai-nguyen-2023-ke-hoach-157-kh-stc/"

var results = view{"/tim-kiem/?q=ho+so&loai=task", shown}

// each calls a function for every page that is to be looked at.
func each(visit func(kind string, v view)) {
	for _, k := range kinds {
		for _, v := range k.pages {
			visit(k.name, v)
		}
	}
}

// visit opens a page and waits until it is complete.
func visit(tab *browser.Tab, v view) {
	tab.Open(v.address)
	if v.ready != "" {
		tab.Until("the page is complete", v.ready)
	}
}

// unfolded opens what is folded away on the page that is open, and waits for
// what is shown then.
func unfolded(tab *browser.Tab) {
	browser.Eval[bool](tab, `document.querySelectorAll("details").forEach(d => d.open = true), new Promise(done => setTimeout(done, 50, true))`)
	tab.Until("nothing is on its way", `!document.querySelector("[aria-busy]")`)
}

// TestKinds looks that every page of the site is of a kind, so that no new
// kind of page goes unseen.
func TestKinds(t *testing.T) {
	t.Parallel()
	folder := site(t, "vi")
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".html") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil || strings.Contains(string(text), `http-equiv=refresh`) || strings.Contains(string(text), `http-equiv="refresh"`) {
			return err // it leads on
		}
		relative, err := filepath.Rel(folder, name)
		address := "/" + strings.TrimSuffix(filepath.ToSlash(relative), "index.html")
		is := func(k kind) bool { return regexp.MustCompile("^" + k.like + "$").MatchString(address) }
		if !slices.ContainsFunc(kinds, is) {
			t.Errorf("%s is of no kind: put its kind into the table, with a page to look at", address)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
