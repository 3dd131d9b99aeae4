package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"congbo/generator"
)

// searchable is the example site in a folder of its own, to be damaged.
func searchable(t *testing.T) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	if _, err := generator.Build(t.Context(), generator.Options{Content: "../content", Out: out, Today: today}); err != nil {
		t.Fatal(err)
	}
	return out
}

// A searcher is a browser in which somebody searches.
type searcher struct {
	*browser
	t      *testing.T
	loaded func() int // files of the index that were asked for
}

func searches(t *testing.T, site string) *searcher {
	t.Helper()
	s := &searcher{browser: browseSite(t, site), t: t}
	var loaded atomic.Int64
	if err := chromedp.Listen(s.Context, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok && strings.Contains(e.Request.URL, "/search/") {
			loaded.Add(1)
		}
	}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(s.Context, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	s.loaded = func() int { return int(loaded.Load()) }
	return s
}

func (s *searcher) clickOn(selector string) {
	s.t.Helper()
	if err := chromedp.Do(s.Context, chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible)); err != nil {
		s.t.Fatalf("%s: %v", selector, err)
	}
}

// back presses the browser's button. The page may come as it was left, without
// being loaded, so nothing is waited for.
func (s *searcher) back() {
	s.t.Helper()
	if _, err := chromedp.Run(s.Context, chromedp.Evaluate[bool]("history.back(), true")); err != nil {
		s.t.Fatal(err)
	}
}

const (
	found    = `document.querySelectorAll("#danh_sach_ket_qua > li").length`
	inResult = `document.activeElement.matches("#danh_sach_ket_qua a")`
	inField  = `document.activeElement.matches("form[role=search] input[type=search]")`
)

// TestSearchPage searches as a reader does: by keyboard, with filters, by
// shared addresses and the back button.
func TestSearchPage(t *testing.T) {
	s := searches(t, searchable(t))
	s.open(t, "/tim-kiem/")
	s.Until("the lists are there", `!document.querySelector("#danh_sach").hidden && document.querySelector("#ket_qua").hidden`)
	if n := s.loaded(); n > 0 {
		t.Errorf("%d files of the index were loaded before anybody searched", n)
	}
	s.Keys("/")
	s.Until("a slash leads to the field", inField+` && document.activeElement.value === ""`)
	s.Keys("cong nghe sinh hoc")
	s.Until("results come as one types", found+` === 10 && !document.querySelector("#xem_them").hidden`)
	s.Until("the address can be shared", `location.search === "?q=cong+nghe+sinh+hoc"`)
	s.Until("the number is announced", `/^\d+ kết quả cho/.test(document.querySelector("[role=status]").textContent)`)
	s.Until("the words are marked", `[...document.querySelectorAll(".excerpt mark")].some(m => /sinh học/i.test(m.textContent))`)

	s.Keys(kb.ArrowDown)
	s.Until("down leads to the first result", inResult+` && document.activeElement === document.querySelector("#danh_sach_ket_qua a")`)
	s.Keys(kb.ArrowDown)
	s.Until("down leads to the second", inResult+` && document.activeElement === document.querySelectorAll("#danh_sach_ket_qua a")[1]`)
	s.Keys(kb.ArrowUp)
	s.Keys(kb.ArrowUp)
	s.Until("up leads back to the field", inField)

	s.clickOn("#xem_them")
	s.Until("more results come", found+` === 20 && `+inResult)
	s.Keys(kb.Escape)
	s.Until("escape leads back to the field", inField)

	s.clickOn(`#bo_loc input[name=kind][value=task]`)
	s.Until("a filter is in the address", `location.search === "?q=cong+nghe+sinh+hoc&loai=task"`)
	s.Until("only tasks are left", found+` > 0 && [...document.querySelectorAll(".found .label")].every(l => l.textContent === "Nhiệm vụ")`)
	s.Until("the filter can be dropped", `!document.querySelector("#da_chon").hidden && document.querySelectorAll("#da_chon button").length === 1`)
	s.Until("the other kinds are still counted", `document.querySelectorAll("#bo_loc input[name=kind]").length > 1`)
	s.back()
	s.Until("the way back drops the filter", `location.search === "?q=cong+nghe+sinh+hoc" && document.querySelector("#da_chon").hidden && !document.querySelector("#bo_loc input[name=kind][value=task]").checked`)

	s.clickOn(`details[data-facet=unit] > summary`)
	s.Until("units are counted once asked for", `document.querySelectorAll("#bo_loc input[name=unit]").length > 1`)

	s.open(t, "/tim-kiem/?q=sở+tài+chính&loai=unit&dia-phuong=bac-giang")
	s.Until("a shared address gives its results", found+` === 1 && document.querySelector(".found a").pathname === "/don-vi/bac-giang/so-tai-chinh/"`)
	s.Until("and fills in the page", `document.querySelector("#tim").value === "sở tài chính" && document.querySelectorAll("#da_chon button").length === 2`)
	s.Keys("/")
	s.Keys(kb.ArrowDown)
	s.Keys(kb.Enter)
	s.Until("enter opens a result", `location.pathname === "/don-vi/bac-giang/so-tai-chinh/"`)

	s.back()
	s.Until("the way back leads to the results", `location.search.startsWith("?q=s") && `+found+` === 1`)

	s.open(t, "/tim-kiem/?q=zzzz+qqqq")
	s.Until("nothing found is said, with what to try", `!document.querySelector("#khong_thay").hidden && document.querySelector("#khong_thay").innerText.length > 60 && document.querySelector("#ket_qua").hidden && !document.querySelector("#danh_sach").hidden`)
	s.Keys("/")
	s.Keys(kb.Escape)
	s.Until("escape empties the field", `document.querySelector("#tim").value === "" && location.search === "" && !document.querySelector("#danh_sach").hidden`)
}

// TestSearchField uses the field at the top of a page.
func TestSearchField(t *testing.T) {
	s := searches(t, searchable(t))
	s.open(t, "/gioi-thieu/")
	if n := s.loaded(); n > 0 {
		t.Errorf("%d files of the index were loaded before anybody searched", n)
	}
	s.Keys("/")
	s.Until("a slash leads to the field", inField)
	s.Keys("so tai ch")
	s.Until("units are suggested", `[...document.querySelectorAll("[role=option]")].some(o => o.textContent.startsWith("Sở Tài chính"))`)
	s.Keys(kb.ArrowDown)
	s.Until("the first is chosen", `document.querySelector("[role=option][aria-selected=true]")?.id === document.activeElement.getAttribute("aria-activedescendant")`)
	s.Keys(kb.Escape)
	s.Until("escape closes the list", `document.querySelector("[role=listbox]").hidden && document.activeElement.getAttribute("aria-expanded") === "false"`)
	s.Keys(kb.Enter)
	s.Until("enter searches", `location.pathname === "/tim-kiem/" && location.search === "?q=so+tai+ch" && `+found+` > 0`)
}

// TestSearchFault leaves the reader a word and the lists when the index is
// damaged or missing, and never a wrong result.
func TestSearchFault(t *testing.T) {
	for name, damage := range map[string]func(string) error{
		"damaged": func(site string) error {
			cores, err := filepath.Glob(filepath.Join(site, "search", "c-*.bin"))
			if err != nil || len(cores) != 1 {
				return fmt.Errorf("cores: %v, %v", cores, err)
			}
			return os.WriteFile(cores[0], []byte("nothing of the kind"), 0o644)
		},
		"not an index": func(site string) error {
			return os.WriteFile(filepath.Join(site, "search", "manifest.json"), []byte("<!doctype html>"), 0o644)
		},
	} {
		t.Run(name, func(t *testing.T) {
			site := searchable(t)
			if err := damage(site); err != nil {
				t.Fatal(err)
			}
			s := searches(t, site)
			s.open(t, "/tim-kiem/?q=vải+thiều")
			s.Until("the fault is told and the lists are there", `!document.querySelector("#loi").hidden && document.querySelector("#loi").innerText.length > 20 && !document.querySelector("#danh_sach").hidden && document.querySelector("#ket_qua").hidden`)
		})
	}
}
