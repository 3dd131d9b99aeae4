package assign_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"congbo/generator/intake/assign"
	"congbo/generator/intake/draft"
	"congbo/generator/intake/eval"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/text"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

func TestTry(t *testing.T) {
	only := os.Getenv("TRY")
	if only == "" {
		t.Skip()
	}
	var all []*eval.Answers
	for _, dir := range []string{"../eval/testdata/answers", "../eval/testdata/made"} {
		a, err := eval.ReadAnswers(os.DirFS(dir))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a...)
	}
	var sum eval.Counts
	for _, a := range all {
		if only != "all" && !strings.Contains(a.Name, only) {
			continue
		}
		path := "/work/shared/" + a.Source
		if strings.HasPrefix(a.Source, "made") {
			path = "../eval/testdata/" + a.Source
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s, err := text.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		var body []int
		on := false
		for i, b := range s.Blocks {
			line := b.Text
			up := strings.ToUpper(line)
			if strings.HasPrefix(line, "I. ") || strings.HasPrefix(line, "Điều 1") || strings.HasPrefix(up, "PHẦN THỨ NHẤT") || strings.HasPrefix(line, "1. ") || strings.HasPrefix(line, "I- ") || strings.HasPrefix(up, "PHỤ LỤC") {
				on = true
			}
			if strings.HasPrefix(line, "Nơi nhận") || strings.HasPrefix(line, "TM. ") || strings.HasPrefix(line, "THỦ TƯỚNG") || strings.HasPrefix(line, "KT. ") {
				on = false
			}
			if on {
				body = append(body, i)
			}
		}
		nodes, _ := assign.Read(outline.Read(s, body))
		p := &plan.Plan{}
		for _, n := range nodes {
			switch n.Kind {
			case draft.Heading:
				p.Sections = append(p.Sections, &plan.Section{Number: strings.Trim(n.Marker, ".)"), Title: strings.TrimSpace(n.Marker + " " + n.Text), Level: n.Level, Position: plan.Position{Line: n.Line}})
			case draft.Duty:
				task := &plan.Task{Text: n.Text, Deadline: vietnamese.ParseDeadline(n.Duty.Deadline, vietnamese.DeadlineContext{})}
				for _, u := range n.Duty.Lead {
					task.Lead = append(task.Lead, plan.Name{Text: u})
				}
				for _, u := range n.Duty.With {
					task.With = append(task.With, plan.Name{Text: u})
				}
				p.Tasks = append(p.Tasks, task)
			}
		}
		r := eval.Compare(a, p, string(data))
		fmt.Printf("== %s:", a.Name)
		for _, asp := range []eval.Aspect{eval.Tasks, eval.Leads, eval.With, eval.Deadlines, eval.Sections} {
			c := r.Counts[asp]
			fmt.Printf("  %s %.3f (-%d +%d)", asp, c.F1(), c.Missed, c.Wrong)
		}
		fmt.Println()
		sum = sum.Add(r.Counts)
		if only != "all" || os.Getenv("FAULTS") != "" {
			for _, f := range r.Faults {
				if f.Aspect == eval.Citations || f.Aspect == eval.Head {
					continue
				}
				sign := "+"
				if f.Missed {
					sign = "-"
				}
				fmt.Printf("   %s %s %d %.140s\n", sign, f.Aspect, f.Line, f.Words)
			}
		}
	}
	fmt.Printf("== all:")
	for _, asp := range []eval.Aspect{eval.Tasks, eval.Leads, eval.With, eval.Deadlines, eval.Sections} {
		c := sum[asp]
		fmt.Printf("  %s P %.3f R %.3f F %.3f", asp, c.Precision(), c.Recall(), c.F1())
	}
	fmt.Println()
}
