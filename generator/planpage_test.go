package generator_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	tabs "congbo/generator/sitetest/browser"
)

// The plan that is read: 56 tasks, some with days, in an outline of two levels.
const readPlan = "/ke-hoach/bac-giang-2022-chi-thi-02/"

var (
	phone   = tabs.Look{Width: 360, Height: 740, Mobile: true}
	desktop = tabs.Look{Width: 1280, Height: 900}
)

// A planReader is a tab in which somebody reads a plan.
type planReader struct {
	*tabs.Tab
	t *testing.T

	mu    sync.Mutex
	cards int // requests for the words of cards
}

// TestPlanPage reads a plan in one browser, as each test likes it.
func TestPlanPage(t *testing.T) {
	site := example(t)
	for name, test := range map[string]func(*planReader){
		"without script": planWithoutScript, "table": planTable, "table on a phone": planTableOnPhone, "outline": planOutline, "outline on a phone": planOutlineOnPhone,
		"links to places": planAnchors, "cards": planCards, "cards by keyboard": planCardsByKeyboard, "cards and fingers": planCardsAndFingers,
		"citations": planCitations, "text": planText, "paper": planOnPaper,
	} {
		t.Run(name, func(t *testing.T) {
			r := &planReader{Tab: chromium.Open(t, site), t: t}
			if err := chromedp.Listen(r.Context, func(event any) {
				if e, ok := event.(*network.EventRequestWillBeSent); ok && strings.HasSuffix(e.Request.URL, "/cards.json") {
					r.mu.Lock()
					r.cards++
					r.mu.Unlock()
				}
			}); err != nil {
				t.Fatal(err)
			}
			r.Look(desktop)
			test(r)
		})
	}
}

// is fails the test unless an expression is true.
func (r *planReader) is(what, expression string) {
	r.t.Helper()
	if !tabs.Eval[bool](r.Tab, "!!("+expression+")") {
		r.t.Errorf("not true: %s: %s", what, expression)
	}
}

func (r *planReader) asked() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.cards
}

// at brings something into the middle of the window and gives where it is.
func (r *planReader) at(element string) (x, y float64) {
	r.t.Helper()
	at := tabs.Eval[[]float64](r.Tab, `(() => {
		const e = `+element+`;
		e.scrollIntoView({block: "center", behavior: "instant"});
		const r = e.getClientRects()[0];
		return [r.left + Math.min(r.width / 2, 20), r.top + r.height / 2];
	})()`)
	return at[0], at[1]
}

func (r *planReader) do(action chromedp.Action[chromedp.Void]) {
	r.t.Helper()
	if err := chromedp.Do(r.Context, action); err != nil {
		r.t.Fatal(err)
	}
}

func (r *planReader) move(element string) {
	r.t.Helper()
	x, y := r.at(element)
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

func (r *planReader) click(element string) {
	r.t.Helper()
	x, y := r.at(element)
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
	r.do(chromedp.MouseClickXY(x, y))
}

// choose picks an option as a reader does: the page hears of it.
func (r *planReader) choose(field int, value string) {
	r.t.Helper()
	r.is("there is such an option", fmt.Sprintf(`[...document.querySelectorAll(".choose select")[%d].options].some(o => o.value === %q)`, field, value))
	tabs.Eval[bool](r.Tab, fmt.Sprintf(`(() => { const s = document.querySelectorAll(".choose select")[%d]; s.value = %q; s.dispatchEvent(new Event("change", {bubbles: true})); return true; })()`, field, value))
}

// pasted gives what is on the clipboard.
func (r *planReader) pasted() string {
	r.t.Helper()
	tabs.Eval[bool](r.Tab, `(() => { const f = document.createElement("textarea"); f.id = "dan"; document.body.append(f); f.focus(); return true; })()`)
	if _, err := chromedp.Call(r.Context, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "v", Modifiers: 2, Commands: []string{"paste"}}); err != nil {
		r.t.Fatal(err)
	}
	r.Until("it is pasted", `document.querySelector("#dan").value !== ""`)
	return tabs.Eval[string](r.Tab, `(() => { const f = document.querySelector("#dan"); f.remove(); return f.value; })()`)
}

// planWithoutScript: all of it can be read, and goes where it says.
func planWithoutScript(r *planReader) {
	if _, err := chromedp.Call(r.Context, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		r.t.Fatal(err)
	}
	r.Open(readPlan)
	r.is("no fields that would do nothing", `!document.querySelector(".choose, .cite button, .card, .follows")`)
	r.is("the outline is open on a desktop", `document.querySelector(".outline ol").checkVisibility({contentVisibilityAuto: true}) && !document.querySelector(".outline summary").checkVisibility()`)
	r.is("and the pictures", `document.querySelector(".glance svg").checkVisibility()`)
	r.is("the table is folded", `!document.querySelector(".annex-box").open`)
	r.Open(readPlan + "#nhiem_vu")
	r.Until("its address unfolds it", `document.querySelector(".annex-box").open && document.querySelector(".annex").checkVisibility()`)
	r.click(`document.querySelector(".text h2 .here")`)
	r.Until("a place's link is a link", `location.hash === "#" + document.querySelector(".text h2").id`)
	r.Look(phone)
	r.Open(readPlan)
	r.is("on a phone the outline is folded", `!document.querySelector(".outline ol").checkVisibility({contentVisibilityAuto: true}) && document.querySelector(".outline summary").checkVisibility()`)
	r.is("and the pictures", `!document.querySelector(".glance svg").checkVisibility()`)
	r.click(`document.querySelector(".outline summary")`)
	r.Until("it unfolds", `document.querySelector(".outline ol").checkVisibility()`)
	r.is("and pushes the text down", `document.querySelector(".outline ol").getBoundingClientRect().bottom <= document.querySelector(".content").getBoundingClientRect().top`)
}

const (
	rowsSeen = `[...document.querySelectorAll(".annex tr:not(.group):not([hidden])")].filter(r => r.closest("table") && !r.closest("thead"))`
	unitSeen = "bac-giang/phong-quan-ly-khoa-hoc"
)

// planTable chooses and sorts, and sends the address to somebody else.
func planTable(r *planReader) {
	r.Open(readPlan)
	r.is("the table is folded and says how much there is", `!document.querySelector(".annex-box").open && /56 nhiệm vụ/.test(document.querySelector(".annex-box > summary").textContent)`)
	r.click(`document.querySelector(".annex-box > summary")`)
	r.Until("it unfolds with its fields", `document.querySelector(".choose select").checkVisibility()`)
	r.is("all tasks are there", rowsSeen+`.length === 56`)
	r.choose(0, unitSeen)
	r.is("only this unit's are left", rowsSeen+`.length === 31 && `+rowsSeen+`.every(r => r.querySelector('a[href="/don-vi/`+unitSeen+`/"]'))`)
	r.is("that is told to screen readers", `document.querySelector(".choose [role=status]").textContent.includes("31 trên 56")`)
	r.is("sections without any are gone", `[...document.querySelectorAll(".annex .group")].every(g => g.parentElement.hidden || [...g.parentElement.rows].some(r => !r.hidden && r !== g))`)
	r.choose(1, "thoi-han")
	r.is("sorted by day, those without one last", `(() => { const d = `+rowsSeen+`.map(r => r.dataset.due ?? "9999"); return d[0] < "9999" && d.at(-1) === "9999" && d.join() === d.toSorted().join(); })()`)
	r.is("the column says so", `document.querySelector(".annex .when").getAttribute("aria-sort") === "ascending"`)
	r.is("the address can be sent", `location.search === "?don-vi=`+unitSeen+`&xep=thoi-han" && location.hash === "#nhiem_vu"`)
	order := tabs.Eval[string](r.Tab, rowsSeen+`.map(r => r.cells[0].textContent).join()`)
	r.Open(readPlan + "?don-vi=" + unitSeen + "&xep=thoi-han#nhiem_vu")
	r.Until("whoever opens it sees the same", `document.querySelector(".annex-box").open && `+rowsSeen+`.map(r => r.cells[0].textContent).join() === "`+order+`"`)
	r.click(`document.querySelector(".choose button")`)
	r.Until("all come back in the document's order", rowsSeen+`.map(r => r.querySelector("th a").pathname).join() === [...document.querySelectorAll(".text .task > p:first-child > .code")].map(a => a.pathname).join() && location.search + location.hash === ""`)
	r.is("the keyboard is not lost", `document.activeElement === document.querySelector(".choose select") && document.querySelector(".choose button").hidden`)
	r.Open(readPlan + "?don-vi=khong/co&xep=gi&q=x")
	r.Until("an address that means nothing changes nothing", rowsSeen+`.length === 56 && !document.querySelector(".annex-box").open`)
}

// planTableOnPhone: each task is a card with the names of its fields.
func planTableOnPhone(r *planReader) {
	r.Look(phone)
	r.Open(readPlan + "#nhiem_vu")
	r.Until("it is unfolded", `document.querySelector(".annex").checkVisibility()`)
	r.is("cells stand below each other", rowsSeen+`.every(r => [...r.cells].filter(c => c.textContent).every((c, i, all) => !i || c.getBoundingClientRect().top >= all[i - 1].getBoundingClientRect().bottom - 1))`)
	r.is("and say what they are", `getComputedStyle(document.querySelector(".annex td[data-label]"), "::before").content.includes("Chủ trì")`)
	r.is("nothing reaches out of the screen", `document.documentElement.scrollWidth <= innerWidth`)
}

// planOutline: the section that is read is marked, wherever one gets to.
func planOutline(r *planReader) {
	r.Open(readPlan)
	for _, i := range []int{7, 3, 9} {
		heading := fmt.Sprintf(`document.querySelectorAll(".text :is(h2, h3)")[%d]`, i)
		tabs.Eval[bool](r.Tab, heading+`.scrollIntoView({block: "start", behavior: "instant"}), true`)
		r.Until("the outline follows", `(() => { const at = document.querySelectorAll(".outline [aria-current=location]"); return at.length === 1 && at[0].hash === "#" + `+heading+`.id; })()`)
		r.is("in sight beside the text", `(() => { const r = document.querySelector(".outline [aria-current]").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight && r.right < `+heading+`.getBoundingClientRect().left; })()`)
	}
}

// planOutlineOnPhone: one line at the top, which unfolds over the text and
// folds up by itself.
func planOutlineOnPhone(r *planReader) {
	r.Look(phone)
	r.Open(readPlan)
	r.is("nothing is marked before the text begins", `document.querySelector(".at").textContent === ""`)
	tabs.Eval[bool](r.Tab, `document.querySelectorAll(".text h3")[3].scrollIntoView({block: "start", behavior: "instant"}), true`)
	r.Until("it says where the reader is", `document.querySelector(".at").textContent.includes(document.querySelectorAll(".text h3")[3].textContent)`)
	r.is("it is one line at the top and hides no heading", `(() => { const r = document.querySelector(".outline").getBoundingClientRect(); return r.top === 0 && r.height < 60 && document.querySelectorAll(".text h3")[3].getBoundingClientRect().top >= r.bottom; })()`)
	open := func() {
		before := tabs.Eval[float64](r.Tab, `scrollY`)
		x, y := 60.0, 20.0
		r.do(chromedp.MouseClickXY(x, y))
		r.Until("it unfolds", `document.querySelector(".outline details").open`)
		r.is("without moving the text", fmt.Sprintf(`scrollY === %v`, before))
	}
	open()
	r.Keys(kb.Escape)
	r.Until("Escape folds it", `!document.querySelector(".outline details").open && document.activeElement.matches(".outline summary")`)
	open()
	r.do(chromedp.MouseClickXY(180, 700))
	r.Until("so does a touch elsewhere", `!document.querySelector(".outline details").open`)
	open()
	tabs.Eval[bool](r.Tab, `document.querySelectorAll(".outline details ol ol a")[1].click(), true`)
	r.Until("and the choice of a section", `!document.querySelector(".outline details").open && location.hash.length > 1`)
}

// planAnchors: headings, paragraphs and tasks can be sent to somebody.
func planAnchors(r *planReader) {
	for _, block := range []string{".text h3", ".text > p", ".text > ul:not(.tasks) > li", ".text .task"} {
		r.Open(readPlan + "?xep=thoi-han")
		link := `document.querySelector("` + block + `").querySelector(".here")`
		r.is(block+" hides its link", `getComputedStyle(`+link+`).opacity === "0"`)
		r.move(`document.querySelector("` + block + `")`)
		r.Until("until the pointer comes", `getComputedStyle(`+link+`).opacity === "1"`)
		r.click(link)
		r.Until("it says that it is copied", `document.querySelector("body > .unseen[role=status]").textContent === "Đã chép" && `+link+`.dataset.said`)
		address := r.Home + readPlan + tabs.Eval[string](r.Tab, `"#" + document.querySelector("`+block+`").id`)
		if got := r.pasted(); got != address {
			r.t.Errorf("%s: %s is copied, not %s", block, got, address)
		}
		r.is("the address shows it too", `location.hash === `+link+`.hash`)
		r.Open(strings.TrimPrefix(address, r.Home))
		r.is("it leads there", `document.querySelector(":target") === document.querySelector("`+block+`")`)
	}
	tabs.Eval[bool](r.Tab, `document.querySelector(".text h2 .here").focus({focusVisible: true}), true`)
	r.is("it is seen by keyboard", `getComputedStyle(document.activeElement).opacity === "1"`)
	r.Keys(kb.Enter)
	r.Until("Enter copies", `document.activeElement.dataset.said`)
	if got := r.pasted(); !strings.HasSuffix(got, tabs.Eval[string](r.Tab, `document.querySelector(".text h2").id`)) {
		r.t.Errorf("Enter copies %s", got)
	}
}

const cardSeen = `!document.querySelector(".card").hidden`

// planCards rests on links with the mouse.
func planCards(r *planReader) {
	r.Open(readPlan)
	first, second := `document.querySelectorAll('.text a[href^="/don-vi/"]')[0]`, `document.querySelectorAll('.text a[href^="/van-ban/"]')[0]`
	if r.asked() != 0 {
		r.t.Error("the cards are loaded before anybody wants one")
	}
	r.move(first)
	r.Until("a card comes", cardSeen)
	r.is("with the full name, and described by it", `/Sở Khoa học và Công nghệ, Bắc Giang/.test(document.querySelector(".card").textContent) && `+first+`.getAttribute("aria-describedby") === document.querySelector(".card[role=tooltip]").id`)
	r.is("no tool tip comes over it", `!`+first+`.title`)
	r.is("it is in the window and does not hide the link", `(() => { const c = document.querySelector(".card").getBoundingClientRect(), l = `+first+`.getClientRects()[0]; return c.left >= 0 && c.top >= 0 && c.right <= innerWidth && c.bottom <= innerHeight && (c.top >= l.bottom || c.bottom <= l.top); })()`)
	place := tabs.Eval[[]float64](r.Tab, `(() => { const r = document.querySelector(".card").getBoundingClientRect(); return [r.left + 20, r.top + r.height / 2]; })()`)
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, place[0], place[1]))
	time.Sleep(600 * time.Millisecond) // longer than it would take to go
	r.is("it stays while the pointer is on it", cardSeen)
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 5, 5))
	r.Until("and goes with the pointer", `!(`+cardSeen+`) && !`+first+`.hasAttribute("aria-describedby")`)
	r.move(second)
	r.Until("a document has one too", cardSeen+` && /02\/CT-UBND/.test(document.querySelector(".card").textContent)`)
	r.Keys(kb.Escape)
	r.is("Escape takes it away", `!(`+cardSeen+`)`)
	if n := r.asked(); n != 1 {
		r.t.Errorf("%d requests for cards", n)
	}
}

func planCardsByKeyboard(r *planReader) {
	r.Open(readPlan)
	tabs.Eval[bool](r.Tab, `document.querySelector(".text").setAttribute("tabindex", "-1"), document.querySelector(".text").focus(), true`)
	r.Keys(kb.Tab)
	r.is("the keyboard is on a link", `document.activeElement.matches('.text a[href^="/don-vi/"]')`)
	r.Until("its card comes", cardSeen)
	r.Keys(kb.Escape)
	r.is("Escape takes it away, and not the focus", `!(`+cardSeen+`) && document.activeElement.matches('.text a')`)
	r.Keys(kb.Tab)
	r.Until("the next link has its own", cardSeen+` && document.activeElement.getAttribute("aria-describedby")`)
	r.Keys(kb.Tab)
	r.Until("which goes with the focus", `document.activeElement.matches(".here") && !(`+cardSeen+`)`)
}

// planCardsAndFingers: a touch follows the link, and no card is in its way.
func planCardsAndFingers(r *planReader) {
	r.Look(phone)
	if _, err := chromedp.Call(r.Context, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true}); err != nil {
		r.t.Fatal(err)
	}
	r.Open(readPlan)
	x, y := r.at(`document.querySelector('.text a[href^="/don-vi/"]')`)
	for _, step := range []input.DispatchTouchEventParams{
		{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: x, Y: y}}},
		{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}},
	} {
		if _, err := chromedp.Call(r.Context, input.DispatchTouchEvent, step); err != nil {
			r.t.Fatal(err)
		}
	}
	r.Until("the link is followed", `location.pathname.startsWith("/don-vi/")`)
	if n := r.asked(); n != 0 {
		r.t.Errorf("a touch asks for cards %d times", n)
	}
}

func planCitations(r *planReader) {
	r.Open(readPlan)
	r.click(`document.querySelector(".cite > summary")`)
	r.Until("they unfold", `document.querySelectorAll(".cite button").length === 3 && document.querySelector(".cite pre").checkVisibility()`)
	day := tabs.Eval[[]string](r.Tab, `(() => { const d = new Date(), two = n => String(n).padStart(2, "0"); return [two(d.getDate()) + "/" + two(d.getMonth() + 1) + "/" + d.getFullYear(), d.getFullYear() + "-" + two(d.getMonth() + 1) + "-" + two(d.getDate())]; })()`)
	for i, want := range []string{", truy cập ngày " + day[0] + ".", "|access-date=" + day[1] + "}}", "urldate = {" + day[1] + "}\n}"} {
		r.click(fmt.Sprintf(`document.querySelectorAll(".cite button")[%d]`, i))
		r.Until("it is copied", fmt.Sprintf(`document.querySelectorAll(".cite button")[%d].dataset.said`, i))
		got := r.pasted()
		if !strings.HasSuffix(got, want) || got != tabs.Eval[string](r.Tab, fmt.Sprintf(`document.querySelectorAll(".cite pre")[%d].textContent`, i)) {
			r.t.Errorf("copied:\n%s\nwhich should end in %s", got, want)
		}
	}
}

// planText: what the table says the text says too, so that it may be folded;
// folded, a phone is not made to scroll through everything twice. Numbers and
// codes stay in one piece.
func planText(r *planReader) {
	r.Look(phone)
	r.Open(readPlan)
	r.is("the text has all that the table has", `(() => {
		const items = new Map([...document.querySelectorAll(".text .task")].map(i => [i.querySelector(".code").pathname, i]));
		const said = e => e.textContent.replace(/\s+/g, " ").trim();
		return items.size === 56 && [...document.querySelectorAll(".annex th[scope=row]")].every(h => {
			const item = items.get(h.querySelector("a").pathname);
			return item && [...h.parentElement.querySelectorAll("td[data-label]")].every(c => said(item).includes(c.dataset.label) && [...c.childNodes].filter(n => n.nodeName !== "BR").every(n => said(item).includes(n.textContent.trim())));
		});
	})()`)
	r.is("the page is little longer than its text", `document.documentElement.scrollHeight < 1.6 * document.querySelector(".document").offsetHeight`)
	r.is("numbers and codes stay in one piece", `(all => all.length > 60 && all.every(e => e.getClientRects().length <= 1 && e.getBoundingClientRect().height < 2 * parseFloat(getComputedStyle(e).fontSize)))([...document.querySelectorAll(".so, .code")].filter(e => e.checkVisibility()))`)
	r.is("nothing reaches out of the screen", `document.documentElement.scrollWidth <= innerWidth`)
}

// planOnPaper looks at the page as it is printed, and prints it.
func planOnPaper(r *planReader) {
	r.Look(tabs.Look{Width: 624, Height: 900, Print: true})
	r.Open(readPlan)
	r.is("the head has two columns", `(([a, b]) => a.left < b.left && a.right <= b.left + 1 && a.top === b.top)([".issuer", ".motto"].map(s => document.querySelector(s).getBoundingClientRect()))`)
	r.is("nobody is shown the way, nor what is folded", `[".top", ".crumbs", ".outline", ".annex", ".choose", ".cite", ".here", ".chips", ".foot ul"].every(s => [...document.querySelectorAll(s)].every(e => !e.checkVisibility()))`)
	r.is("what is no full text says so", `/không phải nguyên văn/.test(document.querySelector(".edition").textContent) && document.querySelector(".edition").checkVisibility()`)
	r.is("the document comes first, then what the site adds", `(y => y(".edition") < y(".sheet") && y(".sheet") < y(".document") && y(".document") < y(".lede") && y(".document") < y(".glance") && y(".closing .signer") < y(".facts"))(s => document.querySelector(s).getBoundingClientRect().top)`)
	r.is("recipients and signer stand side by side", `(([a, b]) => a.right <= b.left + 1 && Math.abs(a.top - b.top) < 2)([".recipients", ".signer"].map(s => document.querySelector(s).getBoundingClientRect()))`)
	r.is("pictures are there", `document.querySelector(".glance svg").checkVisibility()`)
	tabs.Eval[bool](r.Tab, `document.querySelector(".annex-box").open = true`)
	r.is("an unfolded table is printed as a table, no row broken", `getComputedStyle(document.querySelector(".annex tr")).display === "table-row" && [...document.querySelectorAll(".annex tr")].every(r => getComputedStyle(r).breakInside === "avoid") && getComputedStyle(document.querySelector(".annex thead")).display === "table-header-group"`)
	tabs.Eval[bool](r.Tab, `document.querySelector(".text p").insertAdjacentHTML("beforeend", '<a id="ngoai" href="https://vanban.example/x">ngoài</a>'), true`)
	r.is("links to elsewhere tell their address, others do not", `getComputedStyle(document.querySelector("#ngoai"), "::after").content.includes("https://vanban.example/x") && getComputedStyle(document.querySelector('.text a[href^="/"]'), "::after").content === "none"`)
	r.is("the page's own address is there once", `document.querySelector(".source:last-of-type a").textContent === document.querySelector("link[rel=canonical]").href && getComputedStyle(document.querySelector(".source a"), "::after").content === "none"`)

	r.Look(desktop)
	r.Open(readPlan)
	paper, err := chromedp.Run(r.Context, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		r.t.Fatal(err)
	}
	if sheets := strings.Count(string(paper), "/MediaBox [0 0 594.95996 841.91998]"); sheets < 5 || sheets > 15 || strings.Count(string(paper), "/MediaBox") != sheets {
		r.t.Errorf("%d sheets of A4 among %d", sheets, strings.Count(string(paper), "/MediaBox"))
	}
}
