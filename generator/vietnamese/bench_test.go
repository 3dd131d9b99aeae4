package vietnamese

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// realText is the collection of real documents, or, without it, sentences
// like theirs.
func realText() string {
	var b strings.Builder
	files, _ := filepath.Glob(filepath.Join(shared, "samples", "full", "*.txt"))
	for _, f := range files {
		text, _ := os.ReadFile(f)
		b.WriteString(NFC(string(text)))
	}
	if b.Len() == 0 {
		return strings.Repeat(citations, 20)
	}
	return b.String()
}

func BenchmarkFindCitations(b *testing.B) {
	text := realText()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		FindCitations(text)
	}
}

func BenchmarkForms(b *testing.B) {
	text := realText()
	lines := slices.Collect(strings.Lines(text))
	for _, f := range []struct {
		name string
		form func(string) string
	}{{"NFC", NFC}, {"Key", Key}, {"Fold", Fold}, {"Slug", Slug}} {
		b.Run(f.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for _, line := range lines {
					f.form(line)
				}
			}
		})
	}
}

func BenchmarkUnitKey(b *testing.B) {
	names := []string{"Sở KH&CN", "UBND các huyện, thành phố", "Phòng Quản lý Khoa học Công nghệ cơ sở và Sở hữu trí tuệ", "Sở Lao động - Thương binh và Xã hội"}
	for b.Loop() {
		for _, n := range names {
			UnitKey(n, nil)
		}
	}
}

func BenchmarkParseDeadline(b *testing.B) {
	for b.Loop() {
		ParseDeadline("trước ngày 01/6 và 15/11 hằng năm", DeadlineContext{})
	}
}

// hostile are texts that make a scanner go back over what it has read, if
// anything can. Each is measured at two lengths: the time for each byte must
// not grow.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"laws":    "Luật a, ",
		"numbers": "1/A-",
		"blanks":  "số 1 \n",
		"digits":  "1",
		"codes":   "số 1/QĐ-A-B-C-D-",
		"types":   "số số Quyết định ",
		"marks":   "a\u0301\u0302",
		"titles":  "1/QĐ-TTg về a, A ",
		"issuers": "1/QĐ-TTg của Ban A ",
		"spaces":  "Luật    ",
	} {
		for _, size := range []int{1 << 14, 1 << 18} {
			text := strings.Repeat(unit, size/len(unit))
			b.Run(name+"/"+map[int]string{1 << 14: "16k", 1 << 18: "256k"}[size], func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					FindCitations(text)
				}
			})
		}
	}
}
