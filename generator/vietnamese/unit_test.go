package vietnamese

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/plan"

	"pgregory.net/rapid"
)

func TestUnitKey(t *testing.T) {
	own := Abbreviations{"KH&CN": "khoa học và công nghệ", "UBND": "Ủy ban nhân dân", "TTUD": "Trung tâm Ứng dụng", "CT": "chiến lược"}
	for _, same := range [][]string{
		{"UBND tỉnh", "Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH", "Y BAN NHÂN DÂN TỈNH", "Ủy ban nhân\ndân tỉnh"},
		{"Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở KHCN", "Sở KH và CN", "Sở KH-CN", "Sở Khoa học - Công nghệ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học & Công nghệ"},
		{"Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT", "Sở NNPTNT", "Sở Nông nghiệp - Phát triển nông thôn", "Sở Nông nghiệp và PTNT", "Sở Nông nghiệp - PTNT"},
		{"Sở Văn hóa, Thể thao và Du lịch", "Sở VH,TT&DL", "Sở VHTT&DL", "Sở VHTTDL", "Sở VH, TT và DL", "Sở Văn hoá Thể thao và Du lịch", "Sở Văn hóa - Thể thao và Du lịch"},
		{"Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH", "Sở LĐ-TB&XH", "Sở LĐ - TB&XH", "Sở LĐ,TB&XH", "Sở Lao động, Thương binh và Xã hội", "Sở Lao động - TB&XH"},
		{"Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở TTTT"},
		{"Sở Công Thương", "Sở CT", "Sở Công thương"},
		{"Sở Tư pháp", "Sở TP"},
		{"UBND thành phố Bắc Giang", "UBND TP. Bắc Giang", "UBND TP Bắc Giang", "UBND tp.Bắc Giang"},
		{"Thành phố Hồ Chí Minh", "TP.HCM", "TP. Hồ Chí Minh", "TPHCM", "TP HCM"},
		{"Chủ tịch UBND tỉnh", "CT UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh"},
		{"Văn phòng UBND tỉnh", "VP UBND tỉnh", "VP.UBND tỉnh", "VPUB tỉnh"},
		{"Ban Thường vụ Tỉnh ủy", "BTV Tỉnh ủy", "Ban Thường vụ Tỉnh uỷ", "BTVTU"},
		{"Ủy ban MTTQ Việt Nam tỉnh", "UBMTTQVN tỉnh", "UBMTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"},
		{"Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "VP Đoàn ĐBQH&HĐND tỉnh"},
		{"Bộ Chỉ huy Quân sự tỉnh", "BCHQS tỉnh", "Bộ CHQS tỉnh"},
		{"Thủ tướng Chính phủ", "Thủ tướng", "TTg"},
	} {
		for _, s := range same[1:] {
			if got, want := UnitKey(s, nil), UnitKey(same[0], nil); got != want {
				t.Errorf("UnitKey(%q) = %q, of %q %q", s, got, same[0], want)
			}
		}
	}
	for _, different := range [][2]string{
		{"Sở Tài chính", "Sở Tài nguyên"}, {"UBND tỉnh", "HĐND tỉnh"}, {"UBND huyện Yên Thế", "UBND huyện Tân Yên"},
		{"Sở Tài chính tỉnh Bắc Giang", "Sở Tài chính tỉnh Bắc Kạn"}, {"TT Tỉnh ủy", "Thông tin Tỉnh ủy"}, {"KH tỉnh", "Kế hoạch tỉnh"},
	} {
		if UnitKey(different[0], nil) == UnitKey(different[1], nil) {
			t.Errorf("one key for %q", different)
		}
	}
	for _, c := range [][2]string{
		{"Trung tâm Ứng dụng KH&CN", "Trung tâm Ứng dụng Khoa học và Công nghệ"},
		{"TTUD KH&CN", "Trung tâm Ứng dụng Khoa học và Công nghệ"},
		{"Ban CT", "Ban Chiến lược"},
	} {
		if got, want := UnitKey(c[0], own), UnitKey(c[1], nil); got != want {
			t.Errorf("UnitKey(%q) = %q, want %q", c[0], got, want)
		}
	}
}

func TestExpand(t *testing.T) {
	own := Abbreviations{"KH&CN": "khoa học và công nghệ", "ƯDKH": "ứng dụng khoa học", "Luật": "Luật Dữ liệu", "Tổ công tác": "Tổ công tác Đề án 06"}
	for _, c := range [][2]string{
		{"Sở KH&CN", "Sở Khoa học và Công nghệ"},
		{"Sở VH,TT&DL tỉnh", "Sở Văn hóa, Thể thao và Du lịch tỉnh"},
		{"UBND tỉnh", "UBND tỉnh"},
		{"VP UBND  tỉnh", "Văn phòng UBND tỉnh"},
		{"Trung tâm ƯDKH", "Trung tâm Ứng dụng khoa học"},
		{"Hội đồng KH&CN tỉnh", "Hội đồng Khoa học và Công nghệ tỉnh"},
		{"Sở CT và Sở TC", "Sở Công Thương và Sở Tài chính"},
		{"Phòng TC", "Phòng TC"},
		{"Hội Luật gia tỉnh", "Hội Luật gia tỉnh"},
		{"Tổ công tác", "Tổ công tác Đề án 06"},
		{"Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghệ"},
	} {
		if got := own.Expand(c[0]); got != c[1] {
			t.Errorf("Expand(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

// Writing a name out never changes its identity, and neither does its
// spelling.
func TestUnitKeyIsStable(t *testing.T) {
	parts := rapid.SampledFrom(strings.Fields("Sở UBND KH&CN TP. TU tỉnh huyện và - , Văn hóa Thể thao Du lịch BTV HĐND Tỉnh ủy Bắc Giang VP CT Mặt trận Tổ quốc Việt Nam MTTQ Ủy ban nhân dân"))
	rapid.Check(t, func(t *rapid.T) {
		name := strings.Join(rapid.SliceOfN(parts, 1, 8).Draw(t, "parts"), " ")
		key := UnitKey(name, nil)
		for _, form := range []string{NFC(" " + name), spellings(name)[1], spellings(name)[3]} {
			if got := UnitKey(form, nil); got != key {
				t.Errorf("UnitKey(%q) = %q, of %q %q", form, got, name, key)
			}
		}
	})
}

func TestClassify(t *testing.T) {
	for line := range strings.Lines(`
Sở Khoa học và Công nghệ | department
Sở KH&CN tỉnh Bắc Giang | department
Ban Dân tộc | department
Thanh tra tỉnh | department
Văn phòng UBND tỉnh | department
Công an tỉnh | department
Cục Thuế tỉnh | department
Bộ Chỉ huy Quân sự tỉnh | department
UBND tỉnh | province
UBND tỉnh Bắc Giang | province
Chủ tịch UBND tỉnh | province
HĐND tỉnh | province
Ban Văn hóa - Xã hội HĐND tỉnh | department
Thường trực HĐND tỉnh | province
UBND thành phố Hà Nội | province
UBND thành phố | province
UBND thành phố Bắc Giang | district
UBND huyện Yên Thế | district
UBND thị xã Quảng Trị | district
UBND xã Hòa Bình | commune
UBND phường Trần Phú | commune
Phòng Quản lý Khoa học | division internal
Phòng Tổ chức cán bộ | division internal
Văn phòng Sở | division internal
Thanh tra Sở | division internal
Trung tâm Ứng dụng Khoa học và Công nghệ | division internal
Chi cục Tiêu chuẩn Đo lường Chất lượng | division internal
Chi cục Dân số thuộc Sở Y tế | division
Trung tâm Y tế dự phòng tỉnh Bắc Kạn | division
Phòng Văn hóa và Thông tin huyện Yên Thế | district
các phòng, đơn vị trực thuộc Sở | collective collective
UBND các huyện, thành phố | collective collective
Trưởng các phòng, đơn vị trực thuộc Sở | collective collective
các sở, cơ quan thuộc UBND tỉnh | collective collective
phòng chuyên môn của UBND các huyện, thành phố | collective collective
tổ chức, cá nhân thụ hưởng | collective collective
cơ quan báo chí ở Trung ương | collective collective
các đơn vị trực thuộc Bộ Khoa học và Công nghệ | collective collective
UBND các xã, phường, đặc khu | collective collective
Sở Khoa học và Công nghệ các tỉnh, thành phố | collective collective
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh | organisation
Hội Liên hiệp Phụ nữ tỉnh Bắc Giang | organisation
Báo Bắc Giang | organisation
Công ty Điện lực Bắc Giang | organisation
Tỉnh ủy | party
Ban Thường vụ Tỉnh ủy | party
Ban Tuyên giáo Tỉnh ủy | party
Bộ Chính trị | party national
Ban Bí thư | party national
Ban Chấp hành Trung ương | party national
Ban Tổ chức Trung ương | party national
Bộ Khoa học và Công nghệ | central national
Bộ KH&CN | central national
Bộ trưởng Bộ Tài chính | central national
Chính phủ | central national
Thủ tướng Chính phủ | central national
Quốc hội | central national
Văn phòng Chính phủ | central national
Cục Ứng dụng và Phát triển công nghệ | central national
Vụ Công nghệ cao | central national
Tổng cục Tiêu chuẩn Đo lường Chất lượng | central national
Tòa án nhân dân tối cao | central national
Sở | department deictic
đơn vị | department deictic
Lãnh đạo Sở | department deictic
`) {
		name, want, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		c := Classify(name)
		got := string(c.Level)
		for _, f := range []struct {
			is   bool
			name string
		}{{c.Internal, "internal"}, {c.Collective, "collective"}, {c.National, "national"}, {c.Deictic, "deictic"}} {
			if f.is {
				got += " " + f.name
			}
		}
		if got != want {
			t.Errorf("Classify(%q) = %s, want %s (%s)", name, got, want, UnitKey(name, nil))
		}
		if IssuerPlaceless(name) != c.National {
			t.Errorf("IssuerPlaceless(%q) = %v", name, !c.National)
		}
	}
	if (Classify(" ") != UnitClass{}) || (Classify("") != UnitClass{Level: plan.Level("")}) {
		t.Error("no name has a class")
	}
}

func TestSplitNames(t *testing.T) {
	for _, c := range [][2]string{
		{"Sở Y tế; Văn phòng UBND tỉnh;Công an tỉnh", "[{Sở Y tế 0} {Văn phòng UBND tỉnh 13} {Công an tỉnh 37}]"},
		{" ; Sở Văn hóa, Thể thao và Du lịch ;; ", "[{Sở Văn hóa, Thể thao và Du lịch 3}]"},
		{"", "[]"}, {";", "[]"}, {" \u00A0", "[]"},
	} {
		if got := fmt.Sprint(SplitNames(c[0])); got != c[1] {
			t.Errorf("SplitNames(%q) = %s, want %s", c[0], got, c[1])
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab; \u00A0ệ"))).Draw(t, "s")
		for _, p := range SplitNames(s) {
			if s[p.Offset:p.Offset+len(p.Text)] != p.Text || strings.TrimSpace(p.Text) != p.Text || p.Text == "" {
				t.Errorf("SplitNames(%q) gives %+v", s, p)
			}
		}
	})
}
