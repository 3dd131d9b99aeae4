package atlas

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/source"
)

// A desk is a content folder whose files change at random.
type desk struct {
	*rand.Rand
	t   *testing.T
	dir string
}

func (d *desk) pick(words ...string) string { return words[d.Intn(len(words))] }

func (d *desk) unit() string {
	return d.pick("Sở Tài chính", "Sở KH&CN", "Sở Khoa học và Công nghệ", "Văn phòng Sở", "Phòng Kế hoạch, Sở Tài chính", "Công an tỉnh",
		"Trung tâm Chuyển đổi số", "UBND tỉnh", "UBND thành phố", "Bộ Y tế", "Ban Quản lý Khu công nghệ cao", "các sở, ngành", "Chi cục Thủy lợi",
		"Sở Y tế tỉnh Bắc Ninh", "Sở Tài chính thành phố Huế", "TTCĐS", "Báo Bắc Giang")
}

// plan writes a plan with one to three tasks, each in one of a few forms.
func (d *desk) plan(n int) {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: Kế hoạch %d\nslug: k-%d\nissuer: %s\nplace: %s\nnumber: %d/KH-SKHCN\ndate: %d-0%d-11\n", n, n, d.unit(), d.pick("Bắc Giang", "Bắc Ninh", "Huế", "Hà Nội"), n%4, 2021+d.Intn(6), 1+d.Intn(9))
	if d.Intn(3) == 0 {
		fmt.Fprintf(&b, "abbreviations:\n  TTCĐS: %s\n", d.pick("Trung tâm Chuyển đổi số", "Sở Tài chính"))
	}
	b.WriteString("---\n\n## I. Nhiệm vụ\n\n")
	for range 1 + d.Intn(3) {
		fmt.Fprintf(&b, "Giao %s phối hợp với %s thực hiện Quyết định số %d/QĐ-UBND%s; %s báo cáo %s.\n\n", d.unit(), d.unit(), d.Intn(3), d.pick("", " ngày 12/3/2022", " ngày 12/3/2022 của UBND tỉnh"), d.unit(), d.unit())
	}
	for i := range 1 + d.Intn(3) {
		fmt.Fprintf(&b, "- [ ] Việc thứ %d\n  - Mã: %d\n  - Chủ trì: %s\n  - Phối hợp: %s; %s\n", i, i, d.unit(), d.unit(), d.unit())
	}
	d.write(fmt.Sprintf("plans/p%d.md", n), b.String())
}

func (d *desk) write(name, text string) {
	file := filepath.Join(d.dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) edit() {
	switch d.Intn(8) {
	case 0:
		d.write(fmt.Sprintf("units/u%d.md", d.Intn(4)), fmt.Sprintf("---\nname: %s\nplace: %s\naliases: [%s]\nshort: %s\n---\n\nThuộc %s.\n", d.unit(), d.pick("Bắc Giang", "Huế", "Trung ương"), d.unit(), d.pick("TTCĐS", "KHCN"), d.unit()))
	case 1:
		os.Remove(filepath.Join(d.dir, fmt.Sprintf("units/u%d.md", d.Intn(4))))
	case 2:
		d.write("directives/q.md", fmt.Sprintf("---\ntitle: Quyết định\ntype: Quyết định\nnumber: %d/QĐ-UBND\ndate: 2022-03-12\nissuer: UBND tỉnh\nplace: %s\n---\n", d.Intn(3), d.pick("Bắc Giang", "Huế")))
	case 3:
		os.Remove(filepath.Join(d.dir, fmt.Sprintf("plans/p%d.md", 1+d.Intn(11)))) // one is always there
	default:
		d.plan(d.Intn(12))
	}
}

// What a memory joins is what is joined from nothing, after any edit.
func TestMemory(t *testing.T) {
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	reg, _ := register.Load(nil)
	for seed := range int64(4) {
		d := &desk{rand.New(rand.NewSource(seed)), t, t.TempDir()}
		for n := range 12 {
			d.plan(n)
		}
		root, err := os.OpenRoot(d.dir)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		var reading source.Memory
		var memory Memory
		recalled, linked := 0, 0
		for step := range 40 {
			content, _, err := source.Read(t.Context(), source.Options{Root: root, Today: today, Memory: &reading, Changed: func(string) bool { return true }})
			if err != nil {
				t.Fatal(err)
			}
			before := memory.findings
			got, want := facts(memory.Join(content, reg, today)), facts(Join(content, reg, today))
			for i := range max(len(got), len(want)) {
				if i >= len(got) || i >= len(want) || got[i] != want[i] {
					t.Fatalf("seed %d, step %d: fact %d is\n%s\nand from nothing\n%s", seed, step, i, got[min(i, len(got)-1)], want[min(i, len(want)-1)])
				}
			}
			for p, f := range memory.findings {
				if linked++; before[p] == f {
					recalled++
				}
			}
			d.edit()
		}
		t.Logf("seed %d: %d of %d texts were not read again", seed, recalled, linked)
		if recalled < linked/10 {
			t.Errorf("only %d of %d texts were recalled", recalled, linked)
		}
	}
}

// What another run has found serves the next one after any edit, whoever has
// damaged it meanwhile: what is joined with it is what is joined from nothing.
func TestMemoryOfAnotherRun(t *testing.T) {
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	for seed := range int64(4) {
		d := &desk{rand.New(rand.NewSource(seed)), t, t.TempDir()}
		for n := range 12 {
			d.plan(n)
		}
		root, err := os.OpenRoot(d.dir)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		folder := t.TempDir()
		restored, joined := 0, 0
		for step := range 40 {
			content, _, err := source.Read(t.Context(), source.Options{Root: root, Today: today})
			if err != nil {
				t.Fatal(err)
			}
			reg, _ := register.Load(content.Registers)
			memory := KeepMemory(func() (string, string) { return folder, "program" })
			got, want := facts(memory.Join(content, reg, today)), facts(Join(content, reg, today))
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, step %d: joined with what was kept\n%s\nand from nothing\n%s", seed, step, got, want)
			}
			shelf := memory.other()
			for _, f := range shelf.found {
				known := shelf.archive.Get(f.plan, f.of, func(written []byte) error {
					_, err := shelf.codec.Decode(written)
					return err
				})
				if joined++; known {
					restored++
				}
			}
			memory.Keep(t.Context())
			kept := filepath.Join(folder, keptName)
			raw, err := os.ReadFile(kept)
			if err != nil {
				t.Fatal(err)
			}
			switch d.Intn(6) {
			case 0:
				raw[d.Intn(len(raw))] ^= 4
				err = os.WriteFile(kept, raw, 0o644)
			case 1:
				d.write("registers/places.yaml", d.pick("places: []\n", "places:\n  - id: hue-moi\n    name: Huế\n    kind: tinh\n    from: 2024-01-01\n"))
			default:
				d.edit()
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		t.Logf("seed %d: the names in %d of %d texts were known", seed, restored, joined)
		if restored < joined/10 {
			t.Errorf("the names in only %d of %d texts were known", restored, joined)
		}
	}
}

// A plan that names a unit under a new name is read again, others are not.
func TestMemoryReadsAgainWhatIsRenamed(t *testing.T) {
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	reg, _ := register.Load(nil)
	dir := t.TempDir()
	d := &desk{t: t, dir: dir}
	front := "---\ntitle: Kế hoạch\nslug: %s\nissuer: UBND tỉnh\nplace: Bắc Giang\n---\n\n## I. Nhiệm vụ\n\n%s\n"
	d.write("plans/a.md", fmt.Sprintf(front, "a", "Trung tâm Xúc tiến đầu tư báo cáo."))
	d.write("plans/b.md", fmt.Sprintf(front, "b", "Công an tỉnh báo cáo."))
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	var reading source.Memory
	var memory Memory
	join := func() (links map[string]int, findings map[string]*finding) {
		content, _, err := source.Read(t.Context(), source.Options{Root: root, Today: today, Memory: &reading})
		if err != nil {
			t.Fatal(err)
		}
		a, _ := memory.Join(content, reg, today)
		links, findings = map[string]int{}, map[string]*finding{}
		for _, p := range a.Plans {
			links[p.ID], findings[p.ID] = len(p.TextLinks), memory.findings[p.Plan]
		}
		return links, findings
	}
	_, before := join()
	d.write("units/x.md", "---\nname: Trung tâm Xúc tiến đầu tư\nplace: Bắc Giang\n---\n")
	links, after := join()
	if links["a"] != 1 || before["a"] == after["a"] {
		t.Errorf("the plan that names the new unit has %d links", links["a"])
	}
	if before["b"] != after["b"] {
		t.Error("a plan that has nothing to do with it was read again")
	}
}

// A plan whose issuer has moved to another department names other parts.
func TestMemoryKnowsWhoseParts(t *testing.T) {
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	reg, _ := register.Load(nil)
	d := &desk{t: t, dir: t.TempDir()}
	d.write("plans/a.md", "---\ntitle: Kế hoạch\nslug: a\nissuer: Trung tâm A\nplace: Bắc Giang\n---\n\n## I. Nhiệm vụ\n\nPhòng Kế hoạch báo cáo.\n")
	d.write("units/p.md", "---\nname: Phòng Kế hoạch\nplace: Bắc Giang\nparent: Trung tâm A\n---\n")
	root, err := os.OpenRoot(d.dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	var reading source.Memory
	var memory Memory
	for _, want := range []int{1, 0} {
		content, _, err := source.Read(t.Context(), source.Options{Root: root, Today: today, Memory: &reading})
		if err != nil {
			t.Fatal(err)
		}
		a, _ := memory.Join(content, reg, today)
		if n := len(a.Plans[0].TextLinks); n != want {
			t.Errorf("%d links, not %d", n, want)
		}
		d.write("units/trung-tam-a.md", "---\nname: Trung tâm A\nplace: Bắc Giang\nlevel: division\nparent: Sở Y tế\n---\n")
	}
}
