package office

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// page makes the words of a page from lines: each a number of points from the
// top, and texts with the points from the left at which they begin, a
// character five points wide in a line twelve high.
func page(lines ...any) []box {
	var words []box
	top := 0.0
	for i := 0; i < len(lines); i++ {
		switch v := lines[i].(type) {
		case float64:
			top = v
		case int:
			left := float64(v)
			i++
			for word := range strings.FieldsSeq(lines[i].(string)) {
				right := left + 5*float64(utf8.RuneCountInString(word))
				words = append(words, box{left, top, right, top + 12, word})
				left = right + 3
			}
		}
	}
	return words
}

// narrow makes words as page does, in lines eight high: the top, the left and
// the text of each piece, and the left and the text of the one beside it; a
// character is three points wide, a blank one.
func narrow(pieces ...any) []box {
	var words []box
	for i := 0; i < len(pieces); i += 5 {
		top := float64(pieces[i].(int))
		for k := i + 1; k < i+5; k += 2 {
			left := float64(pieces[k].(int))
			for word := range strings.FieldsSeq(pieces[k+1].(string)) {
				right := left + 2.5*float64(utf8.RuneCountInString(word))
				words = append(words, box{left, top, right, top + 7, word})
				left = right + 1.5
			}
		}
	}
	return words
}

func TestLayout(t *testing.T) {
	for name, c := range map[string]struct {
		words []box
		want  string
	}{
		"paragraphs": {
			page(0.0, 50, "Các sở, ngành triển khai", 14.0, 50, "nhiệm vụ.", 28.0, 50, "Báo cáo", 62.0, 70, "KẾ HOẠCH"),
			"Các sở, ngành triển khai\nnhiệm vụ.\nBáo cáo\n\n     KẾ HOẠCH\n\f",
		},
		"two columns far apart": {
			page(0.0, 50, "ỦY BAN", 200, "CỘNG HÒA", 14.0, 50, "Số: 5", 210, "X, ngày 5"),
			"ỦY BAN                             CỘNG HÒA\nSố: 5                                X, ngày 5\n\f",
		},
		"columns close by": {
			page(0.0, 50, "Xây dựng", 100, "Sở Tài", 14.0, 50, "kế hoạch", 100, "chính", 28.0, 50, "triển k", 100, "Sở Y tế"),
			"Xây dựng    Sở Tài\nkế hoạch    chính\ntriển k     Sở Y tế\n\f",
		},
		"a number before a hanging cell":     {page(0.0, 50, "2", 62, "Xây dựng kế", 14.0, 62, "hoạch"), "2   Xây dựng kế\n   hoạch\n\f"},
		"a number before no cell":            {page(0.0, 50, "2", 62, "tỷ đồng", 14.0, 50, "mỗi năm"), "2 tỷ đồng\nmỗi năm\n\f"},
		"one loose line is no column":        {page(0.0, 50, "Xây dựng", 100, "Sở Tài", 14.0, 50, "kế hoạch năm của sở"), "Xây dựng Sở Tài\nkế hoạch năm của sở\n\f"},
		"a word in two fonts":                {[]box{{50, 0, 60, 12, "th"}, {60.2, 0, 65, 12, "ự"}, {64.8, 0, 70, 12, "c"}, {73, 0, 80, 12, "hiện"}}, "thực hiện\n\f"},
		"a sign above the line, out of turn": {[]box{{62, -1, 66, 7, "2"}, {50, 0, 61.5, 12, "m"}, {80, 0, 90, 12, "đất"}}, "m2 đất\n\f"},
		"lines of cells that are centred":    {page(0.0, 50, "một", 14.0, 50, "hai", 7.5, 100, "giữa"), "một\n            giữa\nhai\n\f"},
		"a table set smaller than the text": {
			append(page(0.0, 50, "Căn cứ quy định", 16.0, 50, "của pháp luật", 32.0, 50, "như sau:"), narrow(48, 50, "rà soát toàn bộ", 95, "Sở Tài chính", 56, 50, "hồ sơ lưu trữ đã", 95, "tỉnh Hà Nam")...),
			"Căn cứ quy định\ncủa pháp luật\nnhư sau:\nrà soát toàn bộ     Sở Tài chính\nhồ sơ lưu trữ đã    tỉnh Hà Nam\n\f",
		},
		"nothing": {nil, "\f"},
	} {
		if got := string(layout([][]box{c.words})); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

// TestColumnPastGroup: a column goes on past the heading of a group that
// stands across the table.
func TestColumnPastGroup(t *testing.T) {
	words := page(0.0, 50, "Nhiệm vụ", 101, "Chủ trì", 14.0, 50, "I. Nhóm việc thứ nhất của bảng",
		28.0, 50, "Xây dựng", 100, "Sở Tài", 42.0, 50, "kế hoạch", 100, "chính", 56.0, 50, "triển k", 100, "Sở Y tế")
	got := string(layout([][]box{words}))
	if first, _, _ := strings.Cut(got, "\n"); first != "Nhiệm vụ    Chủ trì" || !strings.Contains(got, "\nI. Nhóm việc thứ nhất của bảng\n") {
		t.Errorf("%q", got)
	}
}

// TestManyWords: a page of nothing but words costs no more than its words.
func TestManyWords(t *testing.T) {
	var words []box
	for line := range 200 {
		for word := range 500 {
			left, top := float64(word*10), float64(line*14)
			words = append(words, box{left, top, left + 4, top + 12, "a"})
		}
	}
	if got := len(strings.Fields(string(layout([][]box{words})))); got != 200*500 {
		t.Errorf("%d words", got)
	}
}

func TestReadBoxes(t *testing.T) {
	pages, err := readBoxes([]byte("<doc>\n  <page width=\"595\" height=\"842\">\n    <word xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"14\">S&amp;T\x01</word>\n" +
		"<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"2\">x</word>\n  </page>\n  <page width=\"1\" height=\"1\">\n  </page>\n</doc>"))
	if err != nil || len(pages) != 2 || len(pages[0]) != 1 || pages[0][0] != (box{1.5, 2, 3, 14, "S&T\x01"}) {
		t.Errorf("%v %v", pages, err)
	}
	for _, line := range []string{`<word xMin="1">x</word>`, `<word xMin="a" yMin="2" xMax="3" yMax="4">x</word>`, `<word xMin="NaN" yMin="2" xMax="3" yMax="4">x</word>`, `<word xMin="1" yMin="2" xMax="3" yMax="4">x`} {
		if _, err := readBoxes([]byte("<page >\n" + line)); err == nil {
			t.Errorf("%s is read", line)
		}
	}
}

func FuzzLayout(f *testing.F) {
	f.Add([]byte{0, 0, 10, 12, 15, 0, 30, 12, 0, 14, 10, 26})
	f.Fuzz(func(t *testing.T, numbers []byte) {
		var out strings.Builder
		out.WriteString("<page >\n")
		words := 0
		for ; len(numbers) >= 4; numbers = numbers[4:] {
			left, top := float64(numbers[0])*2, float64(numbers[1])*3
			fmt.Fprintf(&out, "<word xMin=\"%f\" yMin=\"%f\" xMax=\"%f\" yMax=\"%f\">a</word>\n", left, top, left+float64(numbers[2]), top+1+float64(numbers[3]))
			words++
		}
		pages, err := readBoxes([]byte(out.String()))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(string(layout(pages)), "a"); got != words {
			t.Errorf("%d words, want %d", got, words)
		}
	})
}
