package publish
import ("testing";"bytes";"fmt";"context";"path/filepath";"syscall";"os")
func TestZZ(t *testing.T) {
	paths := make([]string, 20000)
	for i := range paths { paths[i] = fmt.Sprintf("nhiem-vu/plan-%d/%d/index.html", i/20, i%20) }
	page := bytes.Repeat([]byte("<p>chuyển đổi số</p>\n"), 600)
	files := func(yield func(File) bool) { for _, p := range paths { if !yield(File{Path: p, Render: func(b *bytes.Buffer) error { _, err := b.Write(page); return err }}) { return } } }
	cpu := func() float64 { var r syscall.Rusage; syscall.Getrusage(0,&r); return float64(r.Utime.Nano()+r.Stime.Nano())/1e9 }
	for _, keep := range []bool{false,true,false,true,false,true} {
		target := filepath.Join(t.TempDir(),"public")
		for i := range 3 {
			s, err := Begin(target); if err != nil { t.Fatal(err) }
			if !keep && s.old != nil { s.old.Close(); s.old = nil }
			a := cpu()
			if err := s.Write(context.Background(), files, nil); err != nil { t.Fatal(err) }
			b := cpu()
			if err := s.Commit(context.Background()); err != nil { t.Fatal(err) }
			fmt.Fprintf(os.Stderr, "keep %v build %d: write %.2f commit %.2f\n", keep, i, b-a, cpu()-b)
		}
	}
}
