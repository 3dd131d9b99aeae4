package web

import (
	"strings"

	"congbo/generator/vietnamese"

	"golang.org/x/net/html"
)

// isSite reports whether an element stands in a part of the page that is the
// site's, among all the text of the page.
func (c *chooser) isSite(n *html.Node, all int) bool {
	if n == nil {
		return false
	}
	site, known := c.sites[n]
	if !known {
		site = c.isSitePart(n, all) || c.isSite(n.Parent, all)
		c.sites[n] = site
	}
	return site
}

// isSitePart tells it of one element: by its kind or role, by the name that
// its makers gave it, or because it is a menu. One that holds most of the text
// or that surely has some of the document is not, whatever it is called.
func (c *chooser) isSitePart(n *html.Node, all int) bool {
	m := c.measures[n]
	if n.Type != html.ElementNode || m == nil || m.sure || 2*m.size > all {
		return false
	}
	return siteElements[n.Data] || siteRoles[attr(n, "role")] || isSiteName(attr(n, "class")) || isSiteName(attr(n, "id")) ||
		m.links >= 2 && 10*m.menu > 6*m.size
}

var (
	siteElements = set("nav header footer aside search menu dialog button label")
	siteRoles    = set("navigation banner contentinfo search complementary menu menubar toolbar dialog alert alertdialog")
)

// siteNames are parts of names that authors of pages give to what is no
// content, in English and in Vietnamese without marks.
var siteNames = set(`nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs footer bottom topbar header masthead sidebar aside banner
	advert adv ads share sharing social like comment comments binhluan related lienquan tinlienquan tinkhac other others toolbar tools tool
	pagination pager paging tags tag rating vote login search timkiem popup modal cookie cookies print copyright banquyen hotnews marquee
	duongdan dieuhuong chantrang dautrang chiase lienket weblink weblinks thongke counter visitor visitors widget`)

// isSiteName looks at the words of a class or an id, one by one and in pairs:
// "box-related", "navMain", "lien-quan".
func isSiteName(name string) bool {
	last, start := "", 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && 'a' <= name[i] && name[i] <= 'z' {
			continue
		}
		word := strings.ToLower(name[start:i])
		if siteNames[word] || siteNames[last+word] {
			return true
		}
		if word != "" {
			last = word
		}
		if start = i; i < len(name) && (name[i] < 'A' || name[i] > 'Z') { // a capital begins a word, as in navMain
			start = i + 1
		}
	}
	return siteNames[strings.ToLower(name)]
}

// trim leaves out the words of buttons and trails that stand at the ends of
// the document or above its letterhead, in no element that tells.
func (c *chooser) trim() {
	for i := range c.head {
		c.left[c.pieces[i]] = c.left[c.pieces[i]] || isButton(c.pieces[i])
	}
	for i := 0; i < len(c.pieces) && (c.left[c.pieces[i]] || isButton(c.pieces[i])); i++ {
		c.left[c.pieces[i]] = true
	}
	for i := len(c.pieces) - 1; i >= 0; i-- {
		p := c.pieces[i]
		if p.note > 0 {
			continue
		}
		if !c.left[p] && !isButton(p) {
			break
		}
		c.left[p] = true
	}
}

// buttons are lines, folded, that portals put around a document.
var buttons = lines(`
	trang chu
	ban dang o day
	van ban
	van ban phap luat
	he thong van ban
	chi tiet van ban
	thong tin van ban
	noi dung van ban
	toan van
	thuoc tinh
	luoc do
	van ban lien quan
	van ban goc
	tai ve
	tai van ban
	tai xuong
	tai file
	tai tep
	tep dinh kem
	file dinh kem
	download
	in
	in trang
	in bai viet
	in van ban
	ban in
	gui email
	gui mail
	gui cho ban be
	gui bai viet
	chia se
	facebook
	zalo
	twitter
	luu
	luu bai viet
	nghe bai viet
	doc bai viet
	co chu
	a a
	a a a
	quay lai
	tro lai
	tro ve
	dau trang
	len dau trang
	ve dau trang
	xem them
	xem chi tiet
	binh luan
	gop y
	y kien ban doc
	dang nhap
	dang ky
	tin lien quan
	tin cung chuyen muc
	cac tin khac
	cac tin da dua
	cac van ban khac
	bai viet khac
	tin khac`)

// counts are the beginnings of lines, folded, that say how often a page was
// read and when it was put up.
var counts = []string{"luot xem", "luot doc", "so luot xem", "so lan xem", "so luot doc", "luot truy cap", "xem:", "da xem", "cap nhat:", "cap nhat luc",
	"ngay cap nhat", "ngay dang:", "dang ngay", "thu hai,", "thu ba,", "thu tu,", "thu nam,", "thu sau,", "thu bay,", "chu nhat,", "copyright", "©", "ban quyen"}

func lines(text string) map[string]bool {
	all := map[string]bool{}
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all[line] = true
		}
	}
	return all
}

// isButton reports whether a short piece is one of a portal's own words. A
// line in which every part is one is one too: "In | Chia sẻ".
func isButton(p *piece) bool {
	if p.table != nil || len(p.text) > 120 {
		return false
	}
	folded := vietnamese.Fold(p.text)
	for _, start := range counts {
		if strings.HasPrefix(folded, start) {
			return true
		}
	}
	if strings.HasPrefix(folded, "trang chu ") || strings.Count(folded, " > ")+strings.Count(folded, " » ")+strings.Count(folded, " › ") > 1 {
		return true
	}
	found := false
	for part := range strings.FieldsFuncSeq(folded, func(c rune) bool { return strings.ContainsRune("|•·[]()/:\n", c) }) {
		words := strings.FieldsFunc(part, func(c rune) bool { return c < 'a' || c > 'z' })
		if len(words) == 0 {
			continue
		}
		if found = buttons[strings.Join(words, " ")]; !found {
			return false
		}
	}
	return found
}
