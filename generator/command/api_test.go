package command

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"testing"

	"congbo/search"
)

func TestAPI(t *testing.T) {
	a := &api{}
	ask := func(query string) (int, search.Found) {
		t.Helper()
		w := httptest.NewRecorder()
		a.ServeHTTP(w, httptest.NewRequest("GET", "/api/search?"+query, nil))
		var found search.Found
		if w.Code == 200 {
			if err := json.Unmarshal(w.Body.Bytes(), &found); err != nil {
				t.Fatal(err)
			}
		}
		return w.Code, found
	}
	if code, _ := ask("q=so"); code != 503 {
		t.Errorf("before the first build: %d", code)
	}
	for _, title := range []string{"Sở Y tế", "Sở Tài chính"} { // the second site takes the first one's place
		index, err := search.Build(context.Background(), []search.Document{
			{Kind: "unit", ID: "x/so", URL: "/don-vi/x/so/", Title: title, Texts: []search.Text{{Words: title, Weight: 3}}},
		}, "")
		if err != nil {
			t.Fatal(err)
		}
		a.use(index, "vi")
	}
	if code, found := ask("q=so+tai+chinh&kind=unit&limit=5"); code != 200 || found.Total != 1 || found.Results[0].ID != "x/so" {
		t.Errorf("%d %+v", code, found)
	}
	for query, want := range map[string]int{"q=so+tai+chinh&kind=task": 0, "q=so+y+te+-so": 0, "q=": 0} {
		if code, found := ask(query); code != 200 || found.Total != want {
			t.Errorf("%s: %d %+v", query, code, found)
		}
	}
	for _, query := range []string{"q=so&limit=x", "q=so&offset=-1"} {
		if code, _ := ask(query); code != 400 {
			t.Errorf("%s: %d", query, code)
		}
	}
	a.close()
}
