package atlas

import "testing"

func TestOneSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"sở tài chín", "sở tài chính", true},
		{"sở tài chính", "sở tài chín", true},
		{"sở khao học", "sở khoa học", true},
		{"sở tài chỉnh", "sở tài chính", true},
		{"sở y tế", "sở nội vụ", false},
		{"phòng 1", "phòng 2", false},
		{"phòng 1", "phòng 12", false},
		{"trung tâm ii", "trung tâm iii", false},
		{"khối a", "khối b", false},
		{"sở tài", "sở tài chính", false},
	} {
		if got := oneSlip([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}
