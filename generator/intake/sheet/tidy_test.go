package sheet

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

func TestTidy(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "",
		"  một \t hai\u00A0ba\u200B ":          "một hai ba",
		" a \n\n \r\n b\u2028c ":               "a\nb\nc",
		"7\u2011KH\u2010UBND – x\x01":          "7-KH-UBND – x",
		"Ke\u0302\u0301 hoa\u0323ch cu\u0309a": "Kế hoạch của",
	} {
		if got := Tidy(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                {""},
		"một":                             {"một"},
		"ỦY BAN NHÂN DÂN\nTỈNH X":         {"ỦY BAN NHÂN DÂN\nTỈNH X"},
		"Một.\nHai;\nBa\nbốn\n- năm\nsáu": {"Một.", "Hai;", "Ba\nbốn", "- năm\nsáu"},
		"Nơi nhận:\n- Như trên;\n- Lưu: VT.": {"Nơi nhận:", "- Như trên;", "- Lưu: VT."},
		"KẾ HOẠCH\nTrồng cây\n2021 - 2025":   {"KẾ HOẠCH\nTrồng cây\n2021 - 2025"},
		"\n- a": {"\n- a"},
	} {
		if got := Paragraphs(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if got := strings.Join(Paragraphs(text), "\n"); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	}
	// a page of breaks takes no longer than it is long
	if got := Paragraphs(strings.Repeat("a\n", 1_000_000)); len(got) != 1 {
		t.Errorf("%d paragraphs", len(got))
	}
}

func TestMarked(t *testing.T) {
	for line, want := range map[string]bool{
		"- a": true, "+ a": true, "• a": true, "1. a": true, "1.2. a": true, "1.2.3 a": false, "1.2.3. a": true, "12) a": true, "(1) a": true, "II. a": true, "IV- a": false,
		"a) b": true, "đ) b": true, "A. b": true, "3/ b": true, "Điều 3. b": true, "Chương II b": true, "Điều kiện b": false, "Phần lớn b": false,
		"": false, "-": false, "1.": false, "2025 là": false, "TM. ỦY BAN": false, "Ông A": false, "KT. CHỦ TỊCH": false, "15/12 hằng năm": false,
	} {
		if got := Marked(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestRaised(t *testing.T) {
	for text, want := range map[string]string{"2": "²", "10": "¹⁰", "": "", "th": "th", "1a": "1a"} {
		if got := Raised(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestFault: every kind says what it is, and keeps what it was told.
func TestFault(t *testing.T) {
	for _, kind := range []FaultKind{NotWord, NotWeb, NotPDF, OldWord, Encrypted, Damaged, MissingPart, HasDTD, TooBig, TooDeep, NoText, ToolMissing, ToolFailed} {
		f := &Fault{Kind: kind, Detail: "chi tiết", Err: io.ErrUnexpectedEOF}
		if text := f.Error(); strings.HasPrefix(text, string(kind)) || !strings.HasSuffix(text, ": chi tiết: unexpected EOF") {
			t.Errorf("%s: %s", kind, text)
		}
		if !errors.Is(f, io.ErrUnexpectedEOF) {
			t.Errorf("%s hides its cause", kind)
		}
	}
}
