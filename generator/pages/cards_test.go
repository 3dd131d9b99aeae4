package pages

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestCards: every organisation and document that a plan's page links to has a
// card, with its full name, and no card is there that nothing leads to.
func TestCards(t *testing.T) {
	s := site("vi")
	a := world(s)
	made := render(t, load(t, s), a)
	var cards map[string]card
	if err := json.Unmarshal([]byte(made["ke-hoach/kh-15/cards.json"]), &cards); err != nil {
		t.Fatal(err)
	}
	linked := map[string]bool{}
	for _, n := range nodes(t, made["ke-hoach/kh-15/index.html"], func(n *html.Node) bool { return n.Data == "a" }) {
		linked[attribute(n, "href")] = true
	}
	for _, u := range a.Units {
		if _, ok := cards[u.URL]; ok != linked[u.URL] {
			t.Errorf("%s: a card %v, a link %v", u.URL, ok, linked[u.URL])
		}
	}
	for _, d := range a.Directives {
		if _, ok := cards[d.URL]; ok != linked[d.URL] {
			t.Errorf("%s: a card %v, a link %v", d.URL, ok, linked[d.URL])
		}
	}
	ended := cards["/don-vi/bac-giang/so-khoa-hoc/"]
	for _, want := range []string{"Chỉ hoạt động đến hết 30/06/2025", "Nay phụ trách: Sở Khoa học và Công nghệ, Bắc Ninh", "Trong kế hoạch này: chủ trì 4"} {
		if !slices.Contains(ended.Lines, want) {
			t.Errorf("%q does not say %q", ended.Lines, want)
		}
	}
	if ended.Name != "Sở Khoa học và Công nghệ, Bắc Giang" || slices.Contains(ended.Lines, "Trên cả trang: chủ trì 4") {
		t.Errorf("%q: %q", ended.Name, ended.Lines)
	}
	if d := cards["/van-ban/bac-giang/2022/chi-thi-02/"]; d.Name == "" || !slices.Contains(d.Lines, "Nâng cao chất lượng") {
		t.Errorf("%+v", d)
	}
	if !strings.Contains(made["ke-hoach/kh-15/index.html"], `data-cards="/ke-hoach/kh-15/cards.json"`) {
		t.Error("the page does not know its cards")
	}
}
