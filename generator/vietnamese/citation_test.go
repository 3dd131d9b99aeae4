package vietnamese

import (
	"strings"
	"testing"
	"unicode/utf8"

	"congbo/generator/plan"

	"golang.org/x/text/unicode/norm"
)

// cite writes a citation in one line: its text, then type, number, date,
// issuer and title.
func cite(c plan.Citation) string {
	return strings.Join([]string{c.Text, c.Type, c.Number, c.Date.String(), c.Issuer, c.Title}, " | ")
}

// Each case is a text, and, indented under it, the citations in it.
const citations = `
Luật Thanh niên (sau đây gọi chung là Luật) được Quốc hội khóa XIV, kỳ họp thứ 9 thông qua ngày 16 tháng 6 năm 2020; Luật Trẻ em đã được Chính phủ trình ngày 05/4/2016
	Luật Thanh niên | Luật |  | 2020-06-16 |  | Thanh niên
Căn cứ Luật sửa đổi, bổ sung một số điều của 12 luật về đầu tư số 90/2025/QH15; theo 12 luật
	Luật sửa đổi, bổ sung một số điều của 12 luật về đầu tư số 90/2025/QH15 | Luật | 90/2025/QH15 |  |  | sửa đổi, bổ sung một số điều của 12 luật về đầu tư
Văn bản số 31/SNNMT - VPĐK ngày 21/9/2026; Công văn số 126/SKHĐT - UBND tỉnh; Công văn số 9/SNV - Phòng
	Văn bản số 31/SNNMT - VPĐK ngày 21/9/2026 | Công văn | 31/SNNMT-VPĐK | 2026-09-21 |  | 
	Công văn số 126/SKHĐT | Công văn | 126/SKHĐT |  |  | 
	Công văn số 9/SNV | Công văn | 9/SNV |  |  | 
Thực hiện Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh về Nâng cao chất lượng, hiệu quả thực hiện các nhiệm vụ (sau đây gọi tắt là Chỉ thị số 02/CT-UBND), Sở xây dựng
	Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh | Chỉ thị | 02/CT-UBND | 2022-03-25 | Chủ tịch UBND tỉnh | Nâng cao chất lượng, hiệu quả thực hiện các nhiệm vụ
	Chỉ thị số 02/CT-UBND | Chỉ thị | 02/CT-UBND |  |  | 
Ngày 05/02/2026, Bộ Nội vụ đã ban hành Kế hoạch số 12/KH-BNV; Ngày 06/02/2026 thực hiện Công văn số 7/UBND-NC
	Kế hoạch số 12/KH-BNV | Kế hoạch | 12/KH-BNV | 2026-02-05 |  | 
	Công văn số 7/UBND-NC | Công văn | 7/UBND-NC |  |  | 
Căn cứ Luật Khoa học và Công nghệ ngày 18/6/2013;
	Luật Khoa học và Công nghệ ngày 18/6/2013 | Luật |  | 2013-06-18 |  | Khoa học và Công nghệ
Căn cứ Quyết định số: 2245/QĐ-TTg ngày 11/12/2015 của Thủ tướng Chính phủ ban hành Quyết định phê duyệt Đề án;
	Quyết định số: 2245/QĐ-TTg ngày 11/12/2015 của Thủ tướng Chính phủ | Quyết định | 2245/QĐ-TTg | 2015-12-11 | Thủ tướng Chính phủ | ban hành Quyết định phê duyệt Đề án
Chương trình hành động số 71-CTr/TU ngày 24/8/2023 của Ban Thường vụ Tỉnh ủy về thực hiện Nghị quyết số 36-NQ/TW ngày 30/01/2023 của Bộ Chính trị về phát triển.
	Chương trình hành động số 71-CTr/TU ngày 24/8/2023 của Ban Thường vụ Tỉnh ủy | Chương trình | 71-CTr/TU | 2023-08-24 | Ban Thường vụ Tỉnh ủy | thực hiện Nghị quyết số 36-NQ/TW ngày 30/01/2023 của Bộ Chính trị về phát triển
	Nghị quyết số 36-NQ/TW ngày 30/01/2023 của Bộ Chính trị | Nghị quyết | 36-NQ/TW | 2023-01-30 | Bộ Chính trị | phát triển
đề án theo quyết định 324/QĐ-UBND ngày 05/02/2021 của UBND tỉnh. Phát triển
	quyết định 324/QĐ-UBND ngày 05/02/2021 của UBND tỉnh | Quyết định | 324/QĐ-UBND | 2021-02-05 | UBND tỉnh | 
tại Công văn số 3781/UBND-KGVX ngày 27/7/2021.
	Công văn số 3781/UBND-KGVX ngày 27/7/2021 | Công văn | 3781/UBND-KGVX | 2021-07-27 |  | 
Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị và Kế hoạch
	Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị | Nghị quyết | 57-NQ/TW | 2024-12-22 | Bộ Chính trị | 
Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 đã được sửa đổi bởi Luật số 87/2025/QH15;
	Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 | Luật | 64/2025/QH15 |  |  | Ban hành văn bản quy phạm pháp luật
	Luật số 87/2025/QH15 | Luật | 87/2025/QH15 |  |  | 
Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
	Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019 | Luật |  | 2019-11-22 |  | sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương
theo Luật Đầu tư, Luật Đấu thầu ngày 23/6/2023 và Bộ luật Lao động năm 2019; Hội Luật gia tỉnh; Hiến pháp năm 2013; Luật Đất đai 2024
	Luật Đấu thầu ngày 23/6/2023 | Luật |  | 2023-06-23 |  | Đấu thầu
	Bộ luật Lao động năm 2019 | Bộ luật |  | 2019 |  | Lao động
	Hiến pháp năm 2013 | Hiến pháp |  | 2013 |  | 
	Luật Đất đai 2024 | Luật |  | 2024 |  | Đất đai
sửa Luật Thủy sản (2017); dự án Luật Đất đai (sửa đổi) trình Quốc hội; Luật Đấu thầu (sửa đổi) số 22/2023/QH15 (Vụ Pháp chế)
	Luật Thủy sản (2017) | Luật |  | 2017 |  | Thủy sản
	Luật Đấu thầu (sửa đổi) số 22/2023/QH15 | Luật | 22/2023/QH15 |  |  | Đấu thầu
Chương trình hành động số 10- CTr/TU ngày 13/8/2025 của Ban Thường vụ Tỉnh ủy; Nghị quyết số 71/NQ -CP ngày 01/4/2025 của Chính phủ và Kế hoạch
	Chương trình hành động số 10- CTr/TU ngày 13/8/2025 của Ban Thường vụ Tỉnh ủy | Chương trình | 10-CTr/TU | 2025-08-13 | Ban Thường vụ Tỉnh ủy | 
	Nghị quyết số 71/NQ -CP ngày 01/4/2025 của Chính phủ | Nghị quyết | 71/NQ-CP | 2025-04-01 | Chính phủ | 
Quyết định số 3531/QĐ-BTC ngày 17 tháng 10 năm 2025 của Bộ trưởng Bộ Tài chính về ban hành Kế hoạch; Thông tư số 02/2021/TT-BYT ngày 25 tháng 01 năm 2021 của Bộ trưởng Bộ Y tế quy định tiêu chuẩn;
	Quyết định số 3531/QĐ-BTC ngày 17 tháng 10 năm 2025 của Bộ trưởng Bộ Tài chính | Quyết định | 3531/QĐ-BTC | 2025-10-17 | Bộ trưởng Bộ Tài chính | ban hành Kế hoạch
	Thông tư số 02/2021/TT-BYT ngày 25 tháng 01 năm 2021 của Bộ trưởng Bộ Y tế | Thông tư | 02/2021/TT-BYT | 2021-01-25 | Bộ trưởng Bộ Y tế | quy định tiêu chuẩn
Nghị quyết số 21-NQ/TW ngày 25 tháng 10 năm 2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Khóa XII về công tác dân số trong tình hình mới;
	Nghị quyết số 21-NQ/TW ngày 25 tháng 10 năm 2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Khóa XII | Nghị quyết | 21-NQ/TW | 2017-10-25 | Hội nghị lần thứ sáu Ban Chấp hành Trung ương Khóa XII | công tác dân số trong tình hình mới
QUY ĐỊNH SỐ 377-QĐ/TW NGÀY 08/10/2025 CỦA BỘ CHÍNH TRỊ VỀ PHÂN CẤP; CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 NĂM 2024 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC TĂNG CƯỜNG
	QUY ĐỊNH SỐ 377-QĐ/TW NGÀY 08/10/2025 CỦA BỘ CHÍNH TRỊ | Quy định | 377-QĐ/TW | 2025-10-08 | BỘ CHÍNH TRỊ | PHÂN CẤP
	CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 NĂM 2024 CỦA THỦ TƯỚNG CHÍNH PHỦ | Chỉ thị | 27/CT-TTG | 2024-08-15 | THỦ TƯỚNG CHÍNH PHỦ | TĂNG CƯỜNG
Văn bản số 9151- CV/BTCTW ngày 29/7/2025 về triển khai; QĐ số 12/QĐ-UBND; Sở Dân tộc và Tôn giáo tại Tờ trình số 68/TTr- SDTTG ngày 25 tháng 11 năm 2025.
	Văn bản số 9151- CV/BTCTW ngày 29/7/2025 | Công văn | 9151-CV/BTCTW | 2025-07-29 |  | triển khai
	QĐ số 12/QĐ-UBND | Quyết định | 12/QĐ-UBND |  |  | 
	Tờ trình số 68/TTr- SDTTG ngày 25 tháng 11 năm 2025 | Tờ trình | 68/TTr-SDTTG | 2025-11-25 |  | 
Thông báo số 824/TB-BKHCN ngày 18/4/2022 về kết luận của Bộ trưởng; nghị quyết 66.7/2025/NQ-CP; các quyết định 15/QĐ-UBND, 16/QĐ-UBND và 06/TU
	Thông báo số 824/TB-BKHCN ngày 18/4/2022 | Thông báo | 824/TB-BKHCN | 2022-04-18 |  | kết luận của Bộ trưởng
	nghị quyết 66.7/2025/NQ-CP | Nghị quyết | 66.7/2025/NQ-CP |  |  | 
	quyết định 15/QĐ-UBND | Quyết định | 15/QĐ-UBND |  |  | 
	16/QĐ-UBND | Quyết định | 16/QĐ-UBND |  |  | 
Quyết định của Thủ tướng Chính phủ số 982/QĐ-TTg; Chỉ thị số 10/CT-TTg của Thủ tướng Chính phủ ngày 22/4/2019; Quyết định số 46/2002/QĐ-UBND ngày 31/02/2022
	Quyết định của Thủ tướng Chính phủ số 982/QĐ-TTg | Quyết định | 982/QĐ-TTg |  | Thủ tướng Chính phủ | 
	Chỉ thị số 10/CT-TTg của Thủ tướng Chính phủ ngày 22/4/2019 | Chỉ thị | 10/CT-TTg | 2019-04-22 | Thủ tướng Chính phủ | 
	Quyết định số 46/2002/QĐ-UBND ngày 31/02/2022 | Quyết định | 46/2002/QĐ-UBND |  |  | 
Quyết định số 472/QĐ-UBND ngày 23/8/2022 của Ủy ban nhân dân tỉnh ban hành “Chương trình ứng dụng, phát triển khoa học đến năm 2025”. Nghị định số 92/2017/NĐCP ngày 07/8/2017 của Chính phủ
	Quyết định số 472/QĐ-UBND ngày 23/8/2022 của Ủy ban nhân dân tỉnh ban hành “Chương trình ứng dụng, phát triển khoa học đến năm 2025” | Quyết định | 472/QĐ-UBND | 2022-08-23 | Ủy ban nhân dân tỉnh | Chương trình ứng dụng, phát triển khoa học đến năm 2025
	Nghị định số 92/2017/NĐCP ngày 07/8/2017 của Chính phủ | Nghị định | 92/2017/NĐCP | 2017-08-07 | Chính phủ | 
Thông tư liên tịch số 01/2022/TTLT-VKSNDTC- TANDTC-BCA-BQP-BLĐTBXH ngày 18/02/2022 và Quyết định số 136/2001/QĐ.TTg. Sau đó
	Thông tư liên tịch số 01/2022/TTLT-VKSNDTC- TANDTC-BCA-BQP-BLĐTBXH ngày 18/02/2022 | Thông tư liên tịch | 01/2022/TTLT-VKSNDTC-TANDTC-BCA-BQP-BLĐTBXH | 2022-02-18 |  | 
	Quyết định số 136/2001/QĐ.TTg | Quyết định | 136/2001/QĐ.TTg |  |  | 
do Bộ theo Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ, Sở Văn hóa - Thể thao; Quyết định số 1/QĐ-SNN ngày 1/2/2020 của Sở Nông nghiệp và PTNT tỉnh Bà Rịa - Vũng Tàu Về việc X.
	Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ | Nghị định | 45/2025/NĐ-CP | 2025-02-28 | Chính phủ | 
	Quyết định số 1/QĐ-SNN ngày 1/2/2020 của Sở Nông nghiệp và PTNT tỉnh Bà Rịa - Vũng Tàu | Quyết định | 1/QĐ-SNN | 2020-02-01 | Sở Nông nghiệp và PTNT tỉnh Bà Rịa - Vũng Tàu | X
Luật An ninh mạng, Chỉ thị số 32/CT-TTg ngày 21/10/2025; Luật Công nghiệp công nghệ số ngày 14 tháng 6 năm 2025 và Luật Công nghiệp công nghệ số số 71/2025/QH15
	Chỉ thị số 32/CT-TTg ngày 21/10/2025 | Chỉ thị | 32/CT-TTg | 2025-10-21 |  | 
	Luật Công nghiệp công nghệ số ngày 14 tháng 6 năm 2025 | Luật |  | 2025-06-14 |  | Công nghiệp công nghệ số
	Luật Công nghiệp công nghệ số số 71/2025/QH15 | Luật | 71/2025/QH15 |  |  | Công nghiệp công nghệ số
Quyết định số 2142/QĐ-UBND ngày 16/8/2021 của UBND tỉnh về nâng cao Chỉ số cạnh tranh (PCI) tỉnh Quảng Trị, giai đoạn 2021-2025, nhằm thu hút; Quyết định số 03-QĐ/BCĐ ngày 13/8/2025 của Ban Chỉ đạo về phát triển khoa học.
	Quyết định số 2142/QĐ-UBND ngày 16/8/2021 của UBND tỉnh | Quyết định | 2142/QĐ-UBND | 2021-08-16 | UBND tỉnh | nâng cao Chỉ số cạnh tranh (PCI) tỉnh Quảng Trị, giai đoạn 2021-2025
	Quyết định số 03-QĐ/BCĐ ngày 13/8/2025 của Ban Chỉ đạo | Quyết định | 03-QĐ/BCĐ | 2025-08-13 | Ban Chỉ đạo | 
tiêu chuẩn QCVN 01:2020/BTNMT, TCVN 6909:2001, ngày 25/3/2022, 3G/4G, 24/7, 1/2000, 2021-2025, 109 bé trai/100 bé gái, 05 HTX/DN, Số: /KH-UBND, ISO 9001:2015/QĐ-UBND, Luật này có 100 điều
số 15/KH-UBNDngày 1/2/2020 và số173/KH-UBND, số 173    /KH-UBND
	số 15/KH-UBNDngày 1/2/2020 | Kế hoạch | 15/KH-UBND | 2020-02-01 |  | 
	số173/KH-UBND | Kế hoạch | 173/KH-UBND |  |  | 
	số 173 /KH-UBND | Kế hoạch | 173/KH-UBND |  |  | 
`

func TestFindCitations(t *testing.T) {
	text, want := "", []string(nil)
	check := func() {
		var got []string
		for _, c := range FindCitations(text) {
			got = append(got, cite(c))
			if joined(text[c.Start:c.Stop]) != c.Text {
				t.Errorf("%q: Text %q is not what stands at %d", text, c.Text, c.Start)
			}
		}
		var decomposed []string
		for _, c := range FindCitations(norm.NFD.String(text)) {
			decomposed = append(decomposed, NFC(cite(c)))
		}
		if strings.Join(decomposed, "\n") != strings.Join(got, "\n") {
			t.Errorf("%s, decomposed:\n\t%s", text, strings.Join(decomposed, "\n\t"))
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s\n got\n\t%s\nwant\n\t%s", text, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
		}
	}
	for line := range strings.Lines(citations) {
		line = strings.TrimSuffix(line, "\n")
		if w, indented := strings.CutPrefix(line, "\t"); indented {
			want = append(want, w)
			continue
		}
		check()
		text, want = line, nil
	}
	check()
}

func TestParseCitation(t *testing.T) {
	for line := range strings.Lines(`
Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh => Chỉ thị | 02/CT-UBND | 2022-03-25 | Chủ tịch UBND tỉnh | 
Căn cứ Luật Khoa học và Công nghệ ngày 18/6/2013; => Luật |  | 2013-06-18 |  | Khoa học và Công nghệ
Luật Khoa học và Công nghệ => Luật |  |  |  | Khoa học và Công nghệ
684/QĐ-UBND => Quyết định | 684/QĐ-UBND |  |  | 
Quyết định của UBND tỉnh về việc ban hành quy chế => Quyết định |  |  | UBND tỉnh | ban hành quy chế
Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX ngày 15/10/2020 => Nghị quyết |  | 2020-10-15 |  | Đại hội Đảng bộ tỉnh lần thứ XX
Quyết định số 1/QĐ-TTg ngày 1/2/2020 của Thủ tướng Chính phủ về A, B; và C (D) => Quyết định | 1/QĐ-TTg | 2020-02-01 | Thủ tướng Chính phủ | A, B; và C (D)
Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội => Nghị quyết | 202/2025/QH15 | 2025-06-12 | Quốc hội | 
Kế hoạch số: /KH-UBND ngày / /2025 => Kế hoạch |  |  |  | số: /KH-UBND ngày / /2025
Nghị định 45/2025/NĐ-CP => Nghị định | 45/2025/NĐ-CP |  |  | 
Luật số 72/2025/QH15 => Luật | 72/2025/QH15 |  |  | 
khoản 2 Điều 5 Luật Đầu tư số 61/2020/QH14 => Luật | 61/2020/QH14 |  |  | Đầu tư
Căn cứ Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch số 35/2018/QH14 ngày 20/11/2018; => Luật | 35/2018/QH14 | 2018-11-20 |  | sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch
Điều gì đó => |  |  |  | Điều gì đó
`) {
		line = strings.TrimSuffix(line, "\n")
		s, want, ok := strings.Cut(line, " => ")
		if !ok {
			continue
		}
		c := ParseCitation(s)
		if got := strings.Join([]string{c.Type, c.Number, c.Date.String(), c.Issuer, c.Title}, " | "); strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s:\n got %s\nwant %s", s, got, want)
		}
	}
}

// FuzzFindCitations looks for texts on which offsets are not those of whole
// characters, or overlap.
func FuzzFindCitations(f *testing.F) {
	for line := range strings.Lines(citations) {
		f.Add(line)
	}
	f.Add("số 1/A" + strings.Repeat(" ", 90) + "-B của Luật \xff 5–KH/TW")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, c := range FindCitations(text) {
			if c.Start < last || c.Stop <= c.Start || c.Stop > len(text) {
				t.Fatalf("%q: %d..%d after %d", text, c.Start, c.Stop, last)
			}
			if c.Start > 0 && utf8.ValidString(text) && !utf8.RuneStart(text[c.Start]) || c.Stop < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[c.Stop]) {
				t.Fatalf("%q: %d..%d splits a character", text, c.Start, c.Stop)
			}
			if c.Number != "" {
				if _, ok := ParseNumber(c.Number); !ok {
					t.Fatalf("%q: number %q does not read", text, c.Number)
				}
			}
			last = c.Stop
		}
		ParseCitation(text)
	})
}
