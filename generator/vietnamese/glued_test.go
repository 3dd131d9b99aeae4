package vietnamese

import (
	"strings"
	"testing"
)

// TestParted: words that a copy has glued are told from those that are one, or
// foreign, or could be parted in two ways.
func TestParted(t *testing.T) {
	for word, want := range map[string]string{
		"đềxuất": "đề xuất", "chủtrì": "chủ trì", "thểchếpháp": "thể chế pháp", "Thủtrưởng": "Thủ trưởng",
		"sởĐảng": "sở Đảng", "đốcSở": "đốc Sở", "quảứng": "quả ứng", "vềPCTN": "về PCTN", "SỞTÀI": "SỞ TÀI",
		"HàNội": "Hà Nội", "CHÍNHPHỦ": "", "thảiỨng": "thải Ứng", "bộcông": "bộ công", "kỳĐại": "kỳ Đại",
		"nghiêng": "", "Thường": "", "quốcgia": "", "UBND": "", "iPhone": "", "ĐắkLắk": "", "Krông": "", "hòan": "",
		"Xơđăng": "", "sôcôla": "", "Êđê": "", "VNeID": "", "CĐS": "", "đ": "", "": "", "số1": "",
	} {
		if got := strings.Join(Parted(word), " "); got != want {
			t.Errorf("%q: parted as %q, want %q", word, got, want)
		}
	}
}

// TestSyllable: what can be said in Vietnamese, and what cannot.
func TestSyllable(t *testing.T) {
	for word, want := range map[string]bool{
		"nghiêng": true, "quyền": true, "giếng": true, "Ủy": true, "uỷ": true, "ạ": true, "KHUYẾT": true,
		"khuyêt": false, "làc": false, "đắk": false, "xuấtt": false, "ởi": true, "zà": false, "àá": false, "": false,
	} {
		if got := IsSyllable(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
}
