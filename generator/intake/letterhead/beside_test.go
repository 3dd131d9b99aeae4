package letterhead

import (
	"testing"

	"congbo/generator/intake/sheet"
)

// A letter in two columns, the right one read after `Kính gửi`; the list of
// recipients and the signature in cells of one line.
func TestLetterInTwoColumns(t *testing.T) {
	var s sheet.Sheet
	for _, b := range []struct {
		line int
		text string
	}{
		{1, "ỦY BAN NHÂN DÂN"}, {2, "TỈNH LÀO CAI"}, {4, "Số: 12 /UBND-KT"}, {5, "V/v tăng cường quản lý chợ"},
		{8, "Kính gửi:"},
		{1, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}, {2, "Độc lập - Tự do - Hạnh phúc"}, {4, "Lào Cai, ngày 3 tháng 2 năm 2026"},
		{9, "- Các sở, ban, ngành;"},
		{11, "Thực hiện Văn bản số 15/BCT-TTTN ngày 05/01/2026 của Bộ Công Thương về quản lý chợ, UBND tỉnh yêu cầu:"},
		{12, "1. Sở Công Thương rà soát các chợ."},
		{14, "Nơi nhận: - Như trên; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"},
		{15, "PHÓ CHỦ TỊCH Trần Văn Minh"},
	} {
		s.Blocks = append(s.Blocks, sheet.Block{Line: b.line, Text: b.text})
	}
	r := Read(&s, Options{})
	if got := r.Head.Date.String(); got != "2026-02-03" {
		t.Errorf("date %q", got)
	}
	if r.Head.Number != "12/UBND-KT" || r.Head.Place != "Lào Cai" || len(r.Head.Implements) != 1 {
		t.Errorf("head %+v", r.Head)
	}
	if sg := r.Head.Signer; sg.Name != "Trần Văn Minh" || sg.Position != "PHÓ CHỦ TỊCH" || len(r.Head.Recipients) != 2 {
		t.Errorf("signer %+v, recipients %q", sg, r.Head.Recipients)
	}
	for _, i := range r.Body {
		if n := s.Blocks[i].Line; n < 8 || n > 12 {
			t.Errorf("line %d is in the body: %s", n, s.Blocks[i].Text)
		}
	}
}
