package writing

import (
	"strings"
	"testing"

	"congbo/generator/intake/draft"
	"congbo/generator/source"

	"pgregory.net/rapid"
)

// outline makes a draft of lines: `##` and more for headings, spaces for the
// depth of items, `*` before what is a duty; the last word is its text.
func outline(text string) *draft.Draft {
	d := &draft.Draft{}
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		n := draft.Node{Kind: draft.Item, Level: len(line) - len(strings.TrimLeft(line, " "))}
		words := strings.Fields(line)
		if strings.HasPrefix(words[0], "##") {
			n.Kind, n.Level, words = draft.Heading, len(words[0]), words[1:]
		} else if words[0] == "*" {
			n.Kind, words = draft.Duty, words[1:]
		}
		n.Marker, n.Text = strings.Join(words[:len(words)-1], " "), words[len(words)-1]
		d.Body = append(d.Body, n)
	}
	return d
}

func codes(d *draft.Draft) string {
	var all []string
	for i := range d.Body {
		if n := &d.Body[i]; n.Kind == draft.Duty {
			all = append(all, n.Duty.Code)
		}
	}
	return strings.Join(all, " ")
}

func TestCodes(t *testing.T) {
	for name, c := range map[string]struct{ outline, want string }{
		"letters and dashes":       {"## II. x\n### 1. x\n* a) x\n* b) x\n### 2. x\n* - x\n* - x\n* + x", "II.1.a II.1.b II.2-1 II.2-2 II.2-3"},
		"numbers that repeat":      {"## II. x\n### 1. x\n#### 1.1. x\n* a) x\n* - x\n### 2. x\n* 2.1. x\n* 2.2 x", "II.1.1.a II.1.1-1 II.2.1 II.2.2"},
		"items above":              {"## I. x\n- x\n * - x\na) x\n * - x\n * - x\nb) x\n * 1) x", "I-1 I.a-1 I.a-2 I.b.1"},
		"a duty's own duties":      {"## I. x\n* a) x\n * - x\n  * + x\n* b) x\n * - x", "I.a I.a-1 I.a-2 I.b I.b-1"},
		"đ is a letter of its own": {"## 1. x\n* d) x\n* đ) x\n* e) x", "1.d 1.dd 1.e"},
		"no numbers":               {"## x\n* - x\n## x\n* - x", "1 2"},
		"begun again":              {"## I. x\n### 1. x\n* a) x\n* - x\n## I. x\n### 1. x\n* a) x\n* - x", "I.1.a I.1-1 I.1.a-2 I.1-2"},
		"articles and annexes":     {"## Điều 3. x\n* 1. x\n## Phần thứ hai x\n### I. x\n* - x\n## PHỤ LỤC II x\n* 1 x\n## Phụ lục x\n* 1 x", "Đ3.1 2.I-1 PLII.1 PL.1"},
		"words are no number":      {"## Năm 2026 x\n* - x\n## Giai đoạn 1 x\n* (1) x", "1 1-2"},
		"one address":              {"## I. x\n* A) x\n* a) x", "I.A I.a-2"},
	} {
		d := outline(c.outline)
		Codes(d)
		if got := codes(d); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

// TestCodesKeep: a duty that has a Mã keeps it, and no other takes it.
func TestCodesKeep(t *testing.T) {
	d := outline("## I. x\n* - x\n* - x")
	d.Body[2].Duty = &draft.Fields{Code: "i-1"}
	Codes(d)
	if got := codes(d); got != "I-2 i-1" {
		t.Error(got)
	}
}

// TestCodesUnique: whatever an outline is like, each duty has an address of its
// own, the same every time, and what stands before it decides it alone.
func TestCodesUnique(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		markers := []string{"", "-", "a)", "A.", "đ)", "d)", "1.", "2.", "1.1.", "1-2", "I.", "i)", "Điều 1.", "Phụ lục", "dd)", "II.1.a"}
		d := &draft.Draft{}
		for range rapid.IntRange(1, 30).Draw(t, "nodes") {
			d.Body = append(d.Body, draft.Node{Kind: rapid.SampledFrom([]draft.Kind{draft.Heading, draft.Item, draft.Duty, draft.Duty}).Draw(t, "kind"),
				Level: rapid.IntRange(0, 4).Draw(t, "level"), Marker: rapid.SampledFrom(markers).Draw(t, "marker"), Text: "x"})
		}
		short := &draft.Draft{Body: append([]draft.Node{}, d.Body[:len(d.Body)/2]...)}
		Codes(d)
		Codes(short)
		if whole, part := codes(d), codes(short); !strings.HasPrefix(whole, part) {
			t.Errorf("%s does not go on from %s", whole, part)
		}
		taken := map[string]bool{}
		for _, code := range strings.Fields(codes(d)) {
			id := source.TaskID(code)
			if id == "" || taken[id] {
				t.Errorf("%s is taken", code)
			}
			taken[id] = true
		}
	})
}

// TestCodesOfSisters: what belongs to a heading further up is numbered there,
// though a sister with a heading of her own stands between.
func TestCodesOfSisters(t *testing.T) {
	d := outline("## IV. x\n### 2. x\n* a) x\n* b) x\n* 3. x\n* - x\n### 4. x\n* - x")
	d.Body[4].Under, d.Body[5].Under = 2, 2
	d.Body[2].Under, d.Body[3].Under = 3, 3
	Codes(d)
	if got := codes(d); got != "IV.2.a IV.2.b IV.3 IV-1 IV.4-1" {
		t.Error(got)
	}
	d = outline("## 1. x\n* a) x\n* x\n* 2. x\n* x")
	d.Body[1].Under, d.Body[2].Under, d.Body[3].Under, d.Body[4].Under = 2, 1, 1, 1
	Codes(d)
	if got := codes(d); got != "1.a 0-1 2 0-2" {
		t.Error(got)
	}
}
