package problem

import (
	"testing"

	"pgregory.net/rapid"
)

func TestNearest(t *testing.T) {
	known := []string{"title", "issuer", "issued_with", "địa danh", "place"}
	for _, c := range []struct {
		word string
		most int
		want int
	}{
		{"isuer", 2, 1}, {"titel", 2, 0}, {"địa dnah", 2, 3}, {"plaice", 1, 4}, {"place", 0, 4},
		{"colour", 2, -1}, {"", 2, -1}, {"issuer with", 5, 2},
	} {
		if got := Nearest(c.word, known, c.most); got != c.want {
			t.Errorf("%q within %d: %d, want %d", c.word, c.most, got, c.want)
		}
	}
}

func TestDistanceIsOne(t *testing.T) {
	word := rapid.SliceOfN(rapid.RuneFrom([]rune("abcđ")), 0, 8)
	rapid.Check(t, func(t *rapid.T) {
		a, b, most := word.Draw(t, "a"), word.Draw(t, "b"), rapid.IntRange(0, 8).Draw(t, "most")
		d := distance(a, b, 8)
		if d != distance(b, a, 8) || (d == 0) != (string(a) == string(b)) || d > max(len(a), len(b)) || d < max(len(a)-len(b), len(b)-len(a)) {
			t.Fatalf("distance %d", d)
		}
		if capped := distance(a, b, most); d <= most && capped != d || d > most && capped <= most {
			t.Fatalf("distance %d is %d within %d", d, capped, most)
		}
	})
}
