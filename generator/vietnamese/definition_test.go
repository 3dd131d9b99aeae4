package vietnamese

import (
	"strings"
	"testing"
)

// Each case is a text, and, indented under it, what it defines.
const definitionCases = `
nhiệm vụ khoa học và công nghệ (KH&CN) đối với phát triển
	KH&CN = khoa học và công nghệ
phát triển kinh tế - xã hội (KT-XH) và đổi mới sáng tạo (ĐMST); doanh nghiệp nhỏ và vừa (DNNVV), hợp tác xã (HTX)
	KT-XH = kinh tế - xã hội
	ĐMST = đổi mới sáng tạo
	DNNVV = doanh nghiệp nhỏ và vừa
	HTX = hợp tác xã
theo hình thức hợp tác công tư (PPP), vạn vật (IoT), mục (II), năm (2022), Sở (b/c)
Kế hoạch bảo vệ rừng, phòng cháy, chữa cháy rừng (sau đây gọi tắt là BVR, PCCCR) năm 2019
	BVR = bảo vệ rừng
	PCCCR = phòng cháy, chữa cháy rừng
Giám đốc Sở Giao thông vận tải (Sở GTVT) và Sở Y tế (Sở GTVT), Cục Thuế (Chi CT)
	Sở GTVT = Sở Giao thông vận tải
tại các Khu công nghiệp (viết tắt KCN) và khu chế xuất (sau đây viết tắt là: KCX)
	KCN = Khu công nghiệp
	KCX = khu chế xuất
ban hành Kế hoạch thi hành Luật Cây xanh đô thị (sau đây viết gọn là Luật) với các nội dung
	Luật = Luật Cây xanh đô thị
Kiện toàn Ban Chỉ đạo thành phố về an toàn giao thông (gọi tắt là Ban Chỉ đạo), gồm
	Ban Chỉ đạo = Ban Chỉ đạo thành phố về an toàn giao thông
thành lập Tổ công tác tham mưu, giúp việc (sau đây gọi là Tổ công tác, làm việc kiêm nhiệm); thành phần
	Tổ công tác = Tổ công tác tham mưu, giúp việc
Thực hiện Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh về việc X (sau đây gọi tắt là *Chỉ thị số 02/CT-UBND*), Sở
Thực hiện Quy định số 377-QĐ/TW ngày 08/10/2025 của Bộ Chính trị về phân cấp (sau đây gọi tắt là Quy định 377); đồng thời
	Quy định 377 = Quy định số 377-QĐ/TW ngày 08/10/2025 của Bộ Chính trị
nâng Chỉ số năng lực cạnh tranh cấp tỉnh (PCI), chỉ số cải cách hành chính (PAR INDEX) và chỉ số giá (CPI: 3,5%), hệ thống điện tử (LGSP)
	PCI = Chỉ số năng lực cạnh tranh cấp tỉnh
	PAR INDEX = chỉ số cải cách hành chính
hộ kinh doanh, hợp tác xã (sau đây gọi chung là cơ sở sản xuất)
Chương trình hành động (CTr) và Chương trình (sau đây gọi tắt là “Chương trình”) (KH&CN)
cơ quan của Đảng, tổ chức xã hội (sau đây gọi chung là cơ quan), đơn vị
khoa học và công nghệ (KH&CN), khoa học công nghệ (KH&CN)
	KH&CN = khoa học và công nghệ
Đoàn đại biểu Quốc hội (ĐBQH), dự án (DA), đề án (DA)
	ĐBQH = đại biểu Quốc hội
	DA = dự án
chi phí khám bệnh, chữa bệnh (KCB) bảo hiểm y tế; các khu dân cư mới, khu dân cư cũ (KDC)
	KCB = khám bệnh, chữa bệnh
	KDC = khu dân cư
xây dựng nhà, sửa chữa nhà (SCN), khu dân cư, chợ dân sinh (KDC)
	SCN = sửa chữa nhà
((()) ( ) (sau đây gọi tắt là) (gọi tắt (KH) là`

func TestDefinedAbbreviations(t *testing.T) {
	text := ""
	var want, got []string
	compare := func() {
		if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
			t.Errorf("%s\ngot  %q\nwant %q", text, g, w)
		}
	}
	for line := range strings.SplitSeq(strings.TrimSpace(definitionCases), "\n") {
		if defined, ok := strings.CutPrefix(line, "\t"); ok {
			want = append(want, defined)
			continue
		}
		compare()
		text, want, got = line, nil, nil
		for _, a := range DefinedAbbreviations(text) {
			got = append(got, a.Short+" = "+a.Long)
		}
	}
	compare()
}

func FuzzDefinedAbbreviations(f *testing.F) {
	for line := range strings.SplitSeq(definitionCases, "\n") {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, a := range DefinedAbbreviations(s) {
			if a.Short == "" || a.Long == "" {
				t.Errorf("%q", a)
			}
		}
	})
}
