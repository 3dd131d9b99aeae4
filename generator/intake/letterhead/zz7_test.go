package letterhead
import ("testing";"os";"fmt";"path/filepath";"slices"
"congbo/generator/intake/text";"congbo/generator/intake/assign";"congbo/generator/intake/outline";"congbo/generator/intake/writing";"congbo/generator/intake/draft";"congbo/generator/source")
func TestZ7(t *testing.T){
 reg := places(t)
 var files []string
 for _, p := range []string{"../../../../shared/seeds/*.txt","../../../../shared/samples/full/*.txt","../../../../shared/samples/headers/*.txt","/tmp/letterhead/web/*.txt"} { g,_ := filepath.Glob(p); files = append(files,g...) }
 for _, f := range files {
  b,_ := os.ReadFile(f)
  s,err := text.Read(b); if err != nil { continue }
  r := Read(s, Options{Register: reg})
  body, _ := assign.Read(outline.Read(r.Remaining(s), r.Body))
  d := &draft.Draft{Head: r.Head, Body: body}
  writing.Codes(d)
  md, err := writing.Markdown(d, filepath.Base(f), false)
  if err != nil { fmt.Println(f, err); continue }
  p, probs := source.ReadPlan("plans/plan.md", md)
  if p == nil { fmt.Println(f, "nil", probs); continue }
  for _, q := range probs { sv,_ := q.Message("vi"); fmt.Println("   problem", filepath.Base(f), q.Position.Line, sv) }
  acc := writing.Check(s, r.Taken, append(slices.Clone(r.Marks), r.PrintedPlace), d, p)
  for _, g := range acc.Gaps { fmt.Printf("%s %v line %d: %d %s\n", filepath.Base(f), g.Kind, g.Line, g.Count, g.Words) }
 }
}
