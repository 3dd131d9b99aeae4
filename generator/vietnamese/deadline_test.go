package vietnamese

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/plan"
)

// meaning writes a deadline's meaning in one line: kind, start..end, rule,
// days, event.
func meaning(d plan.Deadline) string {
	s := string(d.Kind)
	if !d.Start.IsZero() || !d.End.IsZero() {
		s += " " + d.Start.String() + ".." + d.End.String()
	}
	if d.RRule != "" {
		s += " " + d.RRule
	}
	if d.Days != 0 {
		s += fmt.Sprintf(" %d days", d.Days)
	}
	if d.After != "" {
		s += " after: " + d.After
	}
	return s
}

// Each case is words, an optional year of the heading in brackets, and their
// meaning.
const deadlines = `
# authoring.md
trước ngày 15/11/2022 => date ..2022-11-15
chậm nhất ngày 15 tháng 11 năm 2022 => date ..2022-11-15
trong tháng 12/2022 => month 2022-12-01..2022-12-31
trước tháng 6/2023 => month ..2023-05-31
quý I/2023 => quarter 2023-01-01..2023-03-31
quý IV/2025 – quý II/2026 => period 2025-10-01..2026-06-30
từ ngày 15/11/2025 đến ngày 31/12/2025 => period 2025-11-15..2025-12-31
trước ngày 01/6 và 15/11 hằng năm => recurring FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4
vào tháng 11 [2026] => month 2026-11-01..2026-11-30
trước 10 tháng 3 [2026] => date ..2026-03-10
trước mùa mưa => vague
theo tiến độ của cơ quan soạn thảo => vague
trong 05 ngày làm việc => relative
năm 2023 => year 2023-01-01..2023-12-31
trong năm 2023 => year 2023-01-01..2023-12-31
giai đoạn 2022-2025 => period 2022-01-01..2025-12-31
từ năm 2022 => period 2022-01-01..
đến năm 2030 => period ..2030-12-31
trước ngày 15/12 hằng năm => recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15
trước ngày 15/12 hàng năm => recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15
tháng 11 hằng năm => recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1
định kỳ 6 tháng và năm => recurring FREQ=YEARLY;BYMONTH=6,12
hằng quý => recurring FREQ=MONTHLY;INTERVAL=3
trong thời hạn 20 ngày kể từ ngày nhận được dự thảo danh mục => relative 20 days after: ngày nhận được dự thảo danh mục
thường xuyên => ongoing
hằng năm => ongoing
# domain.md 1.5
Quý III Năm 2026 => quarter 2026-07-01..2026-09-30
quí 2 năm 2010 => quarter 2010-04-01..2010-06-30
Quý IV/2025- Quý II/2026 => period 2025-10-01..2026-06-30
vào tháng 11 hàng năm => recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1
chậm nhất là tháng 3/2023 => month ..2023-03-31
đột xuất, khi có yêu cầu => vague
Từ ngày 15/11/2025 => period 2025-11-15..
0h00 ngày 01/01/2026 => date 2026-01-01..2026-01-01
trước mùa mưa năm 2026 => vague
sau khi được phê duyệt => vague
2025 - 2035 => period 2025-01-01..2035-12-31
# what the seeds and samples say
Từ tháng 11/2025 đến khi kết thúc Tổng kiểm kê. => period 2025-11-01..
Hoàn thành trong năm 2025. => year 2025-01-01..2025-12-31
năm 2025 và các năm tiếp theo => period 2025-01-01..
Tháng 11 - 12/2025 => period 2025-11-01..2025-12-31
Từ ngày 01/01/2026 đến ngày 31/3/2026. => period 2026-01-01..2026-03-31
trước ngày 31 tháng 12 năm 2026. => date ..2026-12-31
năm 2026 - 2027 => period 2026-01-01..2027-12-31
Thực hiện thường xuyên . => ongoing
trước ngày 20 hằng tháng => recurring FREQ=MONTHLY;BYMONTHDAY=20
định kỳ hàng năm => recurring FREQ=YEARLY
định kỳ hoặc đột xuất => vague
định kỳ => vague
đến giai đoạn 2030 => period ..2030-12-31
từ nay đến năm 2020 => period ..2020-12-31
trước khi nghiệm thu => vague
sau khi UBND tỉnh ban hành => vague
khi phát hiện có dấu hiệu vi phạm => vague
Theo tiến độ được giao của Luật An ninh mạng 2025. => vague
Định kỳ trước ngày 15/12 hàng năm gửi báo cáo kết quả => recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15
định kỳ hằng năm trước ngày 05/11 => recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=5
từ ngày 10/5/2026 đến hết ngày 14/5/2026 => period 2026-05-10..2026-05-14
# pieces borrowed from their neighbours
từ ngày 15 đến ngày 20/11/2025 => period 2025-11-15..2025-11-20
ngày 15-20/11/2025 => period 2025-11-15..2025-11-20
ngày 5-10/11/2025 => period 2025-11-05..2025-11-10
quý I, II/2026 => period 2026-01-01..2026-06-30
quý I và quý III năm 2026 => recurring 2026-01-01..2026-09-30 FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1;UNTIL=20260930
tháng 6, 12 hằng năm => recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1
tháng 6 và tháng 12 hằng năm => recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1
năm 2026, trước ngày 10/3 => date ..2026-03-10
các năm 2023, 2024 và 2025 => period 2023-01-01..2025-12-31
trước ngày 15/6 và 15/12/2025 => recurring 2025-06-15..2025-12-15 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15;UNTIL=20251215
trước ngày 15/6 (báo cáo 6 tháng) và ngày 15/12 (báo cáo năm) hằng năm => recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15
trước ngày 31/5 và 30/11 hằng năm => recurring FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=30,31;BYSETPOS=2,3
trước ngày 28/2 và 29/8 hằng năm => recurring FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=28,29;BYSETPOS=1,-1
trước ngày 29/2 hằng năm => recurring FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
ngày 25 tháng cuối quý => recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25
trước ngày 30 hằng tháng => recurring FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1
ngày 10 và 25 hằng tháng => recurring FREQ=MONTHLY;BYMONTHDAY=10,25
giai đoạn 2022-2025, trước ngày 15/11 hằng năm => recurring 2022-01-01..2025-12-31 FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15;UNTIL=20251231
hằng năm, từ năm 2023 => ongoing 2023-01-01..
hằng năm đến năm 2025 => ongoing ..2025-12-31
từ năm 2023 trở đi => period 2023-01-01..
6 tháng đầu năm 2026 => period 2026-01-01..2026-06-30
6 tháng cuối năm [2026] => period 2026-07-01..2026-12-31
cuối năm 2025 => year ..2025-12-31
hết năm 2025 => year ..2025-12-31
hết quý II/2026 => quarter ..2026-06-30
trước quý II/2023 => quarter ..2023-03-31
trước năm 2025 => year ..2024-12-31
sau ngày 31/12/2025 => period 2026-01-01..
đến ngày 30/6/2025 => period ..2025-06-30
đến năm 2025, tầm nhìn đến năm 2030 => period ..2025-12-31
đến năm 2025, định hướng đến năm 2030 => period ..2025-12-31
# how often
định kỳ hằng tháng, hằng quý, 6 tháng, hằng năm => recurring FREQ=MONTHLY
định kỳ hằng quý, 6 tháng và hằng năm => recurring FREQ=MONTHLY;INTERVAL=3
6 tháng một lần => recurring FREQ=MONTHLY;INTERVAL=6
03 tháng/lần => recurring FREQ=MONTHLY;INTERVAL=3
02 lần/năm => recurring FREQ=MONTHLY;INTERVAL=6
mỗi năm 01 lần => recurring FREQ=YEARLY
mỗi năm một lần => recurring FREQ=YEARLY
ít nhất 01 lần/năm => recurring FREQ=YEARLY
02 năm một lần => recurring FREQ=YEARLY;INTERVAL=2
hằng tháng => recurring FREQ=MONTHLY
hằng tuần => recurring FREQ=WEEKLY
thứ sáu hằng tuần => recurring FREQ=WEEKLY;BYDAY=FR
hàng ngày => ongoing
định kỳ 6 tháng, 1 năm => recurring FREQ=YEARLY;BYMONTH=6,12
định kỳ quý, năm => recurring FREQ=MONTHLY;INTERVAL=3
định kỳ hằng năm và đột xuất khi có yêu cầu => recurring FREQ=YEARLY
# reports, each with its day
6 tháng (trước ngày 15/6), năm (trước ngày 15/12) => recurring FREQ=YEARLY;BYMONTH=6,12
định kỳ hằng quý (trước ngày 25 tháng cuối quý), 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) => recurring FREQ=MONTHLY;INTERVAL=3
định kỳ hàng tháng (trước ngày 16 hàng tháng), tổng kết năm (trước ngày 20/11) hoặc khi có yêu cầu => recurring FREQ=MONTHLY
định kỳ vào ngày 15 hằng tháng, quý, 6 tháng, năm hoặc đột xuất => recurring FREQ=MONTHLY;BYMONTHDAY=15
hằng quý, trước ngày 15 của tháng cuối quý => recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15
trước ngày 05 của tháng đầu quý sau => recurring FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5
trước ngày 05 tháng sau => recurring FREQ=MONTHLY;BYMONTHDAY=5
trước 16 giờ 00 thứ Sáu hằng tuần => recurring FREQ=WEEKLY;BYDAY=FR
hằng năm, trước ngày 15/01 của năm sau => recurring FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15
# parts of a month, short forms, the time of day
tuần 2 tháng 9/2025 => month 2025-09-01..2025-09-30
trung tuần tháng 9/2025 => month 2025-09-01..2025-09-30
T9/2025 => month 2025-09-01..2025-09-30
Q3/2025 => quarter 2025-07-01..2025-09-30
cả năm 2025 => year 2025-01-01..2025-12-31
Trong năm 2025, thường xuyên => year 2025-01-01..2025-12-31
Sáng ngày 20/11/2025 => date 2025-11-20..2025-11-20
Nhiệm vụ thường xuyên => ongoing
# relative
chậm nhất 05 ngày làm việc sau khi kết thúc quý => relative after: khi kết thúc quý
trong vòng 30 ngày, kể từ ngày ký => relative 30 days after: ngày ký
trong 03 tháng kể từ ngày ban hành => relative after: ngày ban hành
# not understood, and not guessed
trước ngày 15/11 => unread
tháng 11 => unread
trước ngày 31/2/2023 => unread
trước ngày 15/13/2023 => unread
xây dựng Kế hoạch năm 2026 trước 15/12/2025 => unread
trừ năm 2023 => unread
khoảng năm 2023 hoặc muộn hơn => unread
ngày mai => unread
trước ngày 31/01 năm sau => unread
hằng quý, trước ngày 15/6 và 15/12 => unread
từ ngày 15/9 đến ngày 15/10 hằng năm => unread
từ năm 2025 đến năm 2022 => unread
đến năm 2025, đến năm 2030 => unread
`

func TestParseDeadline(t *testing.T) {
	for line := range strings.Lines(deadlines) {
		words, want, ok := strings.Cut(strings.TrimSpace(line), " => ")
		if !ok {
			continue
		}
		var c DeadlineContext
		said := words
		if open := strings.IndexByte(words, '['); open > 0 {
			fmt.Sscanf(words[open:], "[%d]", &c.Year)
			said = strings.TrimSpace(words[:open])
		}
		for _, form := range spellings(said) {
			d := ParseDeadline(form, c)
			if got := meaning(d); got != want && (form == said || !strings.Contains(want, "after:")) {
				t.Errorf("%s (as %q):\n got %s\nwant %s", words, form, got, want)
			}
			if d.Text != form {
				t.Errorf("%q: words became %q", form, d.Text)
			}
		}
	}
	if d := ParseDeadline("  ", DeadlineContext{}); d.Kind != plan.DeadlineNone {
		t.Errorf("blank words: %v", d)
	}
}

// FuzzParseDeadline looks for words that give a meaning which cannot be:
// days that do not exist, an end before its beginning, a rule that names
// none.
func FuzzParseDeadline(f *testing.F) {
	for line := range strings.Lines(deadlines) {
		words, _, _ := strings.Cut(line, " => ")
		f.Add(words, 0)
		f.Add(words, 2026)
	}
	f.Add("ngày 31/2 và 30/2 hằng năm", 0)
	f.Fuzz(func(t *testing.T, words string, year int) {
		d := ParseDeadline(words, DeadlineContext{Year: max(min(year, 3000), 0)})
		for _, on := range []plan.Date{d.Start, d.End} {
			if !on.IsZero() && !(on.Full() && on.Valid()) {
				t.Fatalf("%q: %s", words, meaning(d))
			}
		}
		if !d.Start.IsZero() && !d.End.IsZero() && d.Start.Compare(d.End) > 0 {
			t.Fatalf("%q ends before it begins: %s", words, meaning(d))
		}
		if d.Text != words || (d.RRule != "") != (d.Kind == plan.DeadlineRecurring) || d.Days != 0 && d.Kind != plan.DeadlineRelative {
			t.Fatalf("%q: %s", words, meaning(d))
		}
		if (d.Kind == plan.DeadlineNone) != (strings.TrimSpace(words) == "") {
			t.Fatalf("%q: %s", words, meaning(d))
		}
	})
}
