package vietnamese_test

import (
	"strings"
	"testing"

	"congbo/generator/vietnamese"
)

// words that fuzzing begins with, of every kind that the readers know, and
// broken ones.
var words = []string{
	"", " ", "\x00", "\xff\xfe", "(", "))", "[](", "[a](b", "ngày", "ngày 31/02/0000", "quý IV", "đến", "đến hết0001", "-–—", "100%", "ủ̉y ban",
	"trước ngày 15/12 hằng năm; định kỳ 6 tháng và năm", "từ 0h00 ngày 01/01/2026 đến hết quý II năm 2027", "trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản",
	"ít nhất 80% hồ sơ, trên 1.200 hộ, từ 05 đến 10 mô hình, giảm 30 - 35%, 02 lớp/năm",
	"15/12/2025: đã tổ chức 02 lớp, https://vi.du/tin?x=(1)", "[Báo cáo số 12/BC-SYT](https://vi.du/a \"b\") ngày 20/12/2025",
	"66.7/2025/NQ-CP", "57-NQ/TW", "/KH-SKHCN", "01/2022/TTLT-VKSNDTC-TANDTC-BCA", "126/SKHĐT", "19/2001/CT/UB", "999999999999999999999/QĐ-UBND",
	"Quyết định số 684/QĐ-UBND ngày 16/5/2016 của Ủy ban nhân dân tỉnh Bắc Kạn về việc ban hành Kế hoạch", "Luật Khoa học và Công nghệ ngày 18/6/2013", "khoản 3 Điều 5 Luật Đầu tư công số 58/2024/QH15 được sửa đổi",
}

// FuzzParseTarget looks for targets that stop the reader or lose their words.
func FuzzParseTarget(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		if got := vietnamese.ParseTarget(s); got.Text != strings.TrimSpace(s) && got.Text != s {
			t.Errorf("the words became %q", got.Text)
		}
	})
}

// FuzzFindTargets looks for targets found beside the text.
func FuzzFindTargets(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, found := range vietnamese.FindTargets(s) {
			stop := found.Offset + len(found.Text)
			if found.Text == "" || found.Offset < last || stop > len(s) || s[found.Offset:stop] != found.Text {
				t.Fatalf("%q at %d is not in the text, or out of order", found.Text, found.Offset)
			}
			last = stop
		}
	})
}

// FuzzFindDeadlines looks for deadlines found beside the text.
func FuzzFindDeadlines(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, found := range vietnamese.FindDeadlines(s, vietnamese.DeadlineContext{Year: 2026}) {
			if found.Start < last || found.Stop <= found.Start || found.Stop > len(s) {
				t.Fatalf("%d to %d after %d of %d bytes", found.Start, found.Stop, last, len(s))
			}
			last = found.Stop
		}
	})
}

// FuzzParseReport looks for evidence that stops the reader, or whose words it
// makes up.
func FuzzParseReport(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		if got := vietnamese.ParseReport(s); !strings.Contains(s, got.URL) || len(got.Text) > len(s) {
			t.Errorf("text %q, link %q", got.Text, got.URL)
		}
	})
}

// FuzzParseNumber looks for numbers that stop the reader, or whose key is not
// stable: a number written as its key is the same number.
func FuzzParseNumber(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := vietnamese.ParseNumber(s)
		if !ok {
			return
		}
		if n.Key == "" {
			t.Fatal("a number without a key")
		}
		if again, ok := vietnamese.ParseNumber(n.Key); ok && again.Key != n.Key {
			t.Errorf("key %q became %q", n.Key, again.Key)
		}
	})
}

// FuzzParseCitation looks for citations that stop the reader, and for such as
// it finds beside the text.
func FuzzParseCitation(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		vietnamese.ParseCitation(s)
		last := 0
		for _, found := range vietnamese.FindCitations(s) {
			if found.Start < last || found.Stop <= found.Start || found.Stop > len(s) {
				t.Fatalf("%d to %d after %d of %d bytes", found.Start, found.Stop, last, len(s))
			}
			last = found.Stop
		}
	})
}

// seed gives the words to start from.
func seed(f *testing.F) {
	f.Helper()
	for _, w := range words {
		f.Add(w)
	}
}

// FuzzParted looks for words that lose a letter when they are parted, or are
// no words then.
func FuzzParted(f *testing.F) {
	seed(f)
	for _, s := range []string{"đềxuất", "thểchếpháp", "sởĐảng", "vịđểPCTNLPTC", "CHÍNHPHỦ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		parts := vietnamese.Parted(s)
		if len(parts) == 0 {
			return
		}
		if got := strings.Join(parts, ""); len(parts) < 2 || got != vietnamese.NFC(s) {
			t.Errorf("%q became %q", s, parts)
		}
		for _, part := range parts {
			if again := vietnamese.Parted(part); again != nil {
				t.Errorf("%q, a part of %q, is parted again: %q", part, s, again)
			}
		}
	})
}
