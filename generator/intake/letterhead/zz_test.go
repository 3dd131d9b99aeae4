package letterhead

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator/intake/text"
)

func TestZZ(t *testing.T) {
	for _, pat := range []string{"../../../../shared/seeds/*.txt", "../../../../shared/samples/full/*.txt", "/tmp/letterhead/web/*.txt"} {
		files, _ := filepath.Glob(pat)
		for _, f := range files {
			if os.Getenv("ONLY") != "" && !strings.Contains(f, os.Getenv("ONLY")) {
				continue
			}
			b, _ := os.ReadFile(f)
			s, err := text.Read(b)
			if err != nil {
				t.Fatal(err)
			}
			r := Read(s, Options{Register: places(t)})
			conserved(t, s, &r)
			dump(s.Blocks[0].Line, f, &r)
			bl := blocks(s, &r)
			for i, x := range bl {
				if i < 6 || i > len(bl)-4 {
					fmt.Println("      body", x.Line, cutTo(x.Text))
				}
			}
		}
	}
}

func cutTo(s string) string { return beginning(s, 110) }

func dump(_ int, f string, r *Reading) {
	h := r.Head
	fmt.Printf("#### %s\n type=%q number=%q symbol=%q date=%s eff=%s status=%q\n issuer=%q place=%q printed=%q\n title=%q\n issued_with=%q\n signer=%+v\n", filepath.Base(f), h.Type, h.Number, h.Symbol, h.Date, h.Effective, h.Status, h.Issuer, h.Place, r.PrintedPlace, h.Title, h.IssuedWith, h.Signer)
	for _, b := range h.Basis {
		fmt.Println("   basis:", b)
	}
	for _, b := range h.Implements {
		fmt.Println("   impl:", b)
	}
	fmt.Printf("   recipients: %q\n", h.Recipients)
	for _, a := range h.Abbreviations {
		fmt.Println("   abbr:", a.Short, "=", a.Long)
	}
	for _, d := range r.Doubts {
		fmt.Println("   doubt:", d.Line, d.Code, d.Args)
	}
	fmt.Println("   lines:", r.Lines, "marks", r.Marks)
}
