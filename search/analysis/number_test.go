package analysis_test

import (
	"strings"
	"testing"

	"congbo/search/analysis"
)

func TestNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Quyết định số 472/QĐ-UBND ngày 23/8/2022", "#472|qd|ubnd #472|qd"},
		{"472/QD-UBND", "#472|qd|ubnd #472|qd"},
		{"472/qd-ubnd", "#472|qd|ubnd #472|qd"},
		{"0472/QĐ–UBND", "#472|qd|ubnd #472|qd"},
		{"35/2021/NĐ-CP", "#35|2021|nd|cp #35|nd|cp #35|nd"},
		{"Nghị quyết 36-NQ/TW", "#36|nq|tw #36|nq"},
		{"20/2023/QH15", "#20|2023|qh15 #20|qh15 #20|luat #20|nq"},
		{"66.13/2026/NQ-CP", "#66.13|2026|nq|cp #66.13|nq|cp #66.13|nq"},
		{"3781/UBND-KGVX", "#3781|ubnd|kgvx #3781|cv"},
		{"15972/SXD-QLN&TTBĐS", "#15972|sxd|qlnttbds #15972|cv"},
		{"06/TU", "#6|tu #6|cv"},
		{"10- CTr/TU", "#10|ctr|tu #10|ctr"},
		{"173    /KH-UBND", "#173|kh|ubnd #173|kh"},
		{"136/2001/QĐ.TTg", "#136|2001|qd|ttg #136|qd|ttg #136|qd"},
		{"15/QĐUBND", "#15|qd|ubnd #15|qd"},
		{"01/2022/TTLT-VKSNDTC-TANDTC-BCA", "#1|2022|ttlt|vksndtc|tandtc|bca #1|ttlt|vksndtc|tandtc|bca #1|ttlt"},
		{"ngày 25/3/2022, giai đoạn 2021-2025, 02–05 doanh nghiệp, 10/ngày, 24/7", ""},
		{"năm 2025 - hai nhiệm vụ", ""},
	} {
		if got := strings.Join(analysis.NumberTerms(c.text), " "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestTypedNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"quyết định 472", "#472|qd"},
		{"quyết định số 472", "#472|qd"},
		{"qd 472 ubnd", "#472|qd|ubnd #472|qd"},
		{"472 qd ubnd", "#472|qd|ubnd #472|qd"},
		{"nghị quyết 36", "#36|nq"},
		{"chỉ thị 02", "#2|ct"},
		{"thông tư liên tịch 01", "#1|ttlt"},
		{"luật 29", "#29|luat"},
		{"30 tấn", ""},
		{"năm 2023", ""},
	} {
		var got []string
		for _, n := range analysis.TypedNumbers(analysis.Tokens(nil, c.text)) {
			got = append(got, n.Terms...)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s\n got %v\nwant %s", c.text, got, c.want)
		}
	}
}
