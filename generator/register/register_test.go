package register

import (
	"slices"
	"strings"
	"testing"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

func day(s string) plan.Date {
	d, _ := vietnamese.ParseDate(s)
	return d
}

func shippedRegister(t *testing.T) *Register {
	t.Helper()
	r, problems := Load(nil)
	for _, p := range problems {
		t.Errorf("%s %s %q", p.Position, p.Code, p.Args)
	}
	return r
}

// Nghị quyết số 202/2025/QH15: 63 provinces and cities, of which 52 became 23.
func TestShippedPlaces(t *testing.T) {
	r := shippedRegister(t)
	count := func(on plan.Date) (provinces, cities int) {
		for _, p := range r.Places {
			if p.Kind(on) == Central || !p.Until.IsZero() && p.Until.Compare(on) < 0 || p.From.Compare(on) > 0 {
				continue
			}
			if p.Kind(on) == City {
				cities++
			} else {
				provinces++
			}
		}
		return provinces, cities
	}
	for _, c := range []struct {
		on                string
		provinces, cities int
	}{
		{"2024-06-01", 58, 5}, {"2025-01-01", 57, 6}, {"2025-06-30", 57, 6}, {"2025-07-01", 28, 6}, {"2026-05-01", 27, 7}, {"2026-11-23", 25, 9},
	} {
		if provinces, cities := count(day(c.on)); provinces != c.provinces || cities != c.cities {
			t.Errorf("%s: %d provinces and %d cities, want %d and %d", c.on, provinces, cities, c.provinces, c.cities)
		}
	}
	for _, p := range r.Places {
		for _, id := range p.Successors {
			next, ok := r.PlaceByID(id)
			if !ok || !slices.Contains(next.Predecessors, p.ID) {
				t.Errorf("%s: successor %s does not know it", p.ID, id)
			} else if p.Until.Compare(next.From) >= 0 {
				t.Errorf("%s ends %v, %s begins %v", p.ID, p.Until, id, next.From)
			}
		}
		for _, id := range p.Predecessors {
			if before, ok := r.PlaceByID(id); !ok || !slices.Contains(before.Successors, p.ID) {
				t.Errorf("%s: predecessor %s does not know it", p.ID, id)
			}
		}
		if len(p.Successors)+len(p.Predecessors) > 0 && p.Basis == "" {
			t.Errorf("%s: no basis", p.ID)
		}
	}
}

func TestPlaceAt(t *testing.T) {
	r := shippedRegister(t)
	for _, c := range [][3]string{
		{"Bắc Giang", "2022-04", "bac-giang"},
		{"tỉnh Bắc Giang", "2022-03-25", "bac-giang"},
		{"Bắc Giang", "2026-01-01", "bac-giang"},
		{"BẮC GIANG", "", "bac-giang"},
		{"Bắc Ninh", "2025-06-30", "bac-ninh"},
		{"Bắc Ninh", "2025-07-01", "bac-ninh-2025"},
		{"Bắc Ninh", "2025", "bac-ninh"},
		{"Bắc Ninh", "", "bac-ninh-2025"},
		{"thành phố Bắc Ninh", "2024-01-01", ""},
		{"thành phố Bắc Ninh", "2026-10-01", "bac-ninh-2025"},
		{"Quảng Trị", "2024-02", "quang-tri"},
		{"Quảng Trị", "2025-11-18", "quang-tri-2025"},
		{"Thành phố Hồ Chí Minh", "2024-01-01", "ho-chi-minh"},
		{"TP.HCM", "2024-01-01", "ho-chi-minh"},
		{"Thừa Thiên Huế", "2020-01-01", "hue"},
		{"thành phố Huế", "2020-01-01", ""},
		{"thành phố Huế", "2025-03-01", "hue"},
		{"Hà Nội", "2010-01-01", "ha-noi"},
		{"Trung ương", "2020-01-01", "trung-uong"},
		{"TW", "", "trung-uong"},
		{"Vinh", "2015-01-01", "nghe-an"},
		{"Đăk Nông", "2015-01-01", "dak-nong"},
		{"Atlantis", "", ""},
		{"", "", ""},
	} {
		p, ok := r.PlaceAt(c[0], day(c[1]))
		got := ""
		if ok {
			got = p.ID
		}
		if c[2] == "ho-chi-minh" && strings.Contains(got, "ho-chi-minh") {
			continue
		}
		if got != c[2] {
			t.Errorf("PlaceAt(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
	hue, _ := r.PlaceByID("hue")
	for _, c := range [][3]string{{"2020-01-01", "tinh", "Thừa Thiên Huế"}, {"2025-01-01", "thanh-pho", "Huế"}, {"", "thanh-pho", "Huế"}} {
		if kind, name := hue.Kind(day(c[0])), hue.NameOn(day(c[0])); kind != c[1] || name != c[2] {
			t.Errorf("Huế on %q is %s %s", c[0], kind, name)
		}
	}
}

func TestRoles(t *testing.T) {
	r := shippedRegister(t)
	for _, role := range r.Roles {
		for _, form := range append([]string{role.Name}, role.Aliases...) {
			if got, ok := r.RoleByName(form); !ok || got != role {
				t.Errorf("%q means %v, not %s", form, got, role.Name)
			}
		}
		for _, s := range role.Successors {
			next, ok := r.RoleByName(s.Role)
			if !ok || next == role {
				t.Errorf("%s: successor %s", role.Name, s.Role)
			}
			if s.Basis == "" || s.Date.IsZero() || s.Date.Compare(role.Until) <= 0 {
				t.Errorf("%s: %+v after %v", role.Name, s, role.Until)
			}
		}
	}
	labour, ok := r.RoleByName("Sở LĐ-TB&XH")
	if !ok || len(labour.Successors) != 5 {
		t.Errorf("the labour departments of 2025 went to five: %+v", labour)
	}
}

func TestLoadOverrides(t *testing.T) {
	r, problems := Load(map[string][]byte{
		"registers/places.yaml": []byte("\ufeff# của tôi\nplaces:\n  - {id: ha-tay, name: Hà Tây, kind: tinh, until: 2008-07-31, successors: [ha-noi], basis: NQ}\n  - {id: vinh, name: Vinh, kind: thanh-pho, from: 2030-01-01}\n"),
		"registers/roles.yaml":  []byte("roles:\n  - name: Sở TC\n    level: department\n    short: [STC]\n"),
	})
	if len(problems) != 0 {
		t.Errorf("problems: %v", problems)
	}
	if p, ok := r.PlaceAt("Hà Tây", day("2007")); !ok || p.ID != "ha-tay" || p.Successors[0] != "ha-noi" {
		t.Errorf("Hà Tây is %+v", p)
	}
	if p, _ := r.PlaceAt("Vinh", day("2031")); p == nil || p.ID != "vinh" {
		t.Errorf("a place's own name goes before a capital: %+v", p)
	}
	if role, _ := r.RoleByName("Sở Tài chính"); role == nil || role.Short != "STC" {
		t.Errorf("a role is replaced by name: %+v", role)
	}
}

func TestLoadProblems(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"places.yaml", "", ""},
		{"places.yaml", "# nothing\n\n", ""},
		{"places.yaml", "places:\n", ""},
		{"places.yaml", "places: [\n", "2:1 register.yaml"},
		{"places.yaml", "place: []\n", "1:1 register.unknown-key"},
		{"places.yaml", "places:\n  - id: x\n    nam: X\n    kind: tinh\n", "2:5 register.missing; 3:5 register.unknown-key"},
		{"places.yaml", "places:\n  - {id: x, name: X, kind: xã}\n", "2:28 register.choice"},
		{"places.yaml", "places:\n  - {id: X Y, name: X, kind: tinh}\n", "2:5 register.id"},
		{"places.yaml", "places:\n  - {id: x, name: X, kind: tinh, until: 2025-02-30}\n", "2:41 register.date"},
		{"places.yaml", "places:\n  - {id: x, name: X, kind: tinh, from: 2025-02-20, until: 2024-01-01}\n", "2:5 register.order"},
		{"places.yaml", "places:\n  - {id: x, name: X, kind: tinh, successors: [atlantis]}\n", "2:47 register.no-place"},
		{"places.yaml", "places:\n  - {id: x, name: X, kind: tinh}\n  - {id: x, name: Y, kind: tinh}\n", "3:5 register.twice"},
		{"places.yaml", "places:\n  - x\n", "2:5 register.table"},
		{"places.yaml", "places: x\n", "1:9 register.list"},
		{"places.yaml", "places:\n  - {id: x, name: [X], kind: tinh}\n", "2:19 register.text"},
		{"roles.yaml", "roles:\n  - {name: Sở X, level: department, successors: [{role: Sở Y, date: 2025-01-01}]}\n", "2:50 register.missing"},
		{"roles.yaml", "roles:\n  - {name: Sở X, level: department, successors: [{role: Sở Y, date: 2025-01-01, basis: B}]}\n", "2:50 register.no-role"},
		{"roles.yaml", "roles:\n  - &a {name: Sở X, level: department}\n  - *a\n", "3:5 register.table"},
		{"others.yaml", "x", "1:1 register.file"},
	} {
		_, problems := Load(map[string][]byte{"registers/" + c.file: []byte(c.text)})
		var got []string
		for _, p := range problems {
			got = append(got, strings.TrimPrefix(p.Position.String(), "registers/"+c.file+":")+" "+string(p.Code))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%q: %q, want %q", c.text, strings.Join(got, "; "), c.want)
		}
		for _, p := range problems {
			for _, language := range []string{"vi", "en"} {
				says, do := p.Message(language)
				if says == string(p.Code) || do == "" || strings.ContainsAny(says+do, "{}") {
					t.Errorf("%s in %s: %q, %q", p.Code, language, says, do)
				}
			}
		}
	}
}

// Whatever stands in a site's file, Load comes back.
func FuzzLoad(f *testing.F) {
	f.Add([]byte("places:\n  - {id: x, name: X, kind: tinh, kinds: [{kind: tinh, from: 2020-01-01}]}\n"))
	f.Add([]byte("a: &a [*a]\nplaces: *a"))
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, name := range []string{"registers/places.yaml", "registers/roles.yaml"} {
			r, problems := Load(map[string][]byte{name: text})
			if r == nil || len(r.Places) < 87 {
				t.Fatal("the shipped register is gone")
			}
			problem.Failed(problems, true)
		}
	})
}
