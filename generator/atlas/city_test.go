package atlas

import (
	"testing"

	"congbo/generator/plan"
	"congbo/generator/register"
)

// TestBodiesOfACity reads the names of cities' bodies as their documents write
// them: each is its city's, whoever names it. Hồ Chí Minh is nobody's without
// its thành phố.
func TestBodiesOfACity(t *testing.T) {
	places, problems := register.Load(nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r := newReader(places)
	for name, want := range map[string][2]string{
		"UBND TP. Hồ Chí Minh": {"tp-ho-chi-minh", "UBND tỉnh"},
		"UBND TP.HCM":          {"tp-ho-chi-minh", "UBND tỉnh"},
		"Ủy ban nhân dân Thành phố Hồ Chí Minh": {"tp-ho-chi-minh", "UBND tỉnh"},
		"Sở Y tế TPHCM":          {"tp-ho-chi-minh", "Sở Y tế"},
		"Sở Y tế TP. Đà Nẵng":    {"da-nang", "Sở Y tế"},
		"UBND thành phố Hà Nội":  {"ha-noi", "UBND tỉnh"},
		"UBND thành phố Thủ Đức": {"bac-giang", "UBND thành phố Thủ Đức"},
		"Đoàn TNCS Hồ Chí Minh":  {"bac-giang", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"},
	} {
		got := r.read(name, setting{place: spot{"bac-giang", "Bắc Giang"}, on: plan.Date{Year: 2024, Month: 5, Day: 1}})
		if got.place.id != want[0] || got.name != want[1] {
			t.Errorf("%s is %s of %s, want %s of %s", name, got.name, got.place.id, want[1], want[0])
		}
	}
}
