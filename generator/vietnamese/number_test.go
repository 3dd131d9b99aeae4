package vietnamese

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const numbers = `
156/QĐ-UBND | 156/qđ-ubnd | Quyết định | UBND
15/KH-KHCN | 15/kh-khcn | Kế hoạch | KHCN
824/TB-BKHCN | 824/tb-bkhcn | Thông báo | BKHCN | national
1655/NQ-UBTVQH15 | 1655/nq-ubtvqh15 | Nghị quyết | UBTVQH15 | national
35/2021/NĐ-CP | 35/2021/nđ-cp | Nghị định | CP | national | 2021
26/2020/TT-BTTTT | 26/2020/tt-btttt | Thông tư | BTTTT | national | 2020
55/2007/CT-UBND | 55/2007/ct-ubnd | Chỉ thị | UBND | 2007
144/2025/QĐ-CTUBND | 144/2025/qđ-ctubnd | Quyết định | CTUBND | 2025
20/2023/QH15 | 20/2023/qh15 | - | QH15 | national | 2023
72/2025/QH | 72/2025/qh | - | QH | national | 2025
76/2025/UBTVQH15 | 76/2025/ubtvqh15 | - | UBTVQH15 | national | 2025
01/2022/TTLT-VKSNDTC- TANDTC-BCA-BQP-BLĐTBXH | 1/2022/ttlt-vksndtc-tandtc-bca-bqp-blđtbxh | Thông tư liên tịch | VKSNDTC-TANDTC-BCA-BQP-BLĐTBXH | national | 2022
3781/UBND-KGVX | 3781/ubnd-kgvx | Công văn | UBND
11299/VPCP-KGVX | 11299/vpcp-kgvx | Công văn | VPCP | national
15972/SXD-QLN&TTBĐS | 15972/sxd-qln&ttbđs | Công văn | SXD
126/SKHĐT | 126/skhđt | - | SKHĐT
126/TC-NS | 126/tc-ns | Công văn | TC
36-NQ/TW | 36-nq/tw | Nghị quyết | TW | national
71-CTr/TU | 71-ctr/tu | Chương trình | TU
10- CTr/TU | 10-ctr/tu | Chương trình | TU
221-KL/TW | 221-kl/tw | Kết luận | TW | national
383-QĐ/TW | 383-qđ/tw | - | TW | national
45-HD/BTCTW | 45-hd/btctw | Hướng dẫn | BTCTW | national
176-KH/ĐU | 176-kh/đu | Kế hoạch | ĐU
06/TU | 6/tu | - | TU
66.7/2025/NQ-CP | 66.7/2025/nq-cp | Nghị quyết | CP | national | 2025
66.13/2026/NQ-CP | 66.13/2026/nq-cp | Nghị quyết | CP | national | 2026
77/KH-LT | 77/kh-lt | Kế hoạch | LT
1025/PLYK/2025 | 1025/plyk/2025 | Phiếu lấy ý kiến | - | 2025
49/QCPH-UBND-UBMT-HCTĐ | 49/qcph-ubnd-ubmt-hctđ | Quy chế | HCTĐ
136/2001/QĐ.TTg | 136/2001/qđ-ttg | Quyết định | TTg | national | 2001
01/1999/QĐ.UB | 1/1999/qđ-ub | Quyết định | UB | 1999
19/2001/CT/UB | 19/2001/ct/ub | Chỉ thị | UB | 2001
30/TTr. SXD | 30/ttr-sxd | Tờ trình | SXD
92/2017/NĐCP | 92/2017/nđ-cp | Nghị định | CP | national | 2017
12/QĐUBND | 12/qđ-ubnd | Quyết định | UBND
0155/KH-UBND | 155/kh-ubnd | Kế hoạch | UBND
173    /KH-UBND | 173/kh-ubnd | Kế hoạch | UBND
71/NQ -CP | 71/nq-cp | Nghị quyết | CP | national
139 / NQ – CP | 139/nq-cp | Nghị quyết | CP | national
15/kh-ubnd | 15/kh-ubnd | Kế hoạch | UBND
27/CT-TTG | 27/ct-ttg | Chỉ thị | TTG | national
68/TTr-SDTTG | 68/ttr-sdttg | Tờ trình | SDTTG
1804/QĐ-VPCP | 1804/qđ-vpcp | Quyết định | VPCP | national
`

func TestParseNumber(t *testing.T) {
	for line := range strings.Lines(numbers) {
		fields := strings.Split(strings.TrimSpace(line), " | ")
		if len(fields) < 2 {
			continue
		}
		for _, form := range append(spellings(fields[0])[:2], strings.ReplaceAll(fields[0], "-", "–")) {
			n, ok := ParseNumber(form)
			if !ok {
				t.Errorf("%q is no number", form)
				continue
			}
			got := []string{fields[0], n.Key, cmp.Or(n.Type, "-"), cmp.Or(n.Issuer, "-")}
			if n.National {
				got = append(got, "national")
			}
			if n.Year != 0 {
				got = append(got, strconv.Itoa(n.Year))
			}
			if !slices.Equal(got, fields) {
				t.Errorf("%q: got %q, want %q", form, got, fields)
			}
			again, ok := ParseNumber(n.Plain)
			if !ok || again != n {
				t.Errorf("%q: Plain %q reads %+v, not %+v", form, n.Plain, again, n)
			}
		}
	}
	for _, s := range []string{"", "KH-UBND", "/KH-UBND", "Số: /2024/NĐ-CP", "15", "15/", "3/2022", "25/3/2022", "2021-2025", "15/KH-Sở", "15/kế hoạch", "1/2000", "12345678/KH-UBND", "15/KH-UBND ngày", "5-10 doanh nghiệp"} {
		if n, ok := ParseNumber(s); ok {
			t.Errorf("%q reads as %+v", s, n)
		}
	}
}
