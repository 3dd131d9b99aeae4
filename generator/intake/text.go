package intake

import (
	"fmt"
	"io"
	"strings"

	"congbo/generator/intake/writing"
	"congbo/generator/problem"
)

// Print writes the report for people: each file with what was found in it and
// then, line by line, what to look at, with the first words of the place; at
// the end what the run has done. When quiet, nothing but what to look at. What
// to do about one kind of problem is said once for each file.
func (r *Report) Print(w io.Writer, quiet bool) error {
	for i := range r.Files {
		f := &r.Files[i]
		if !quiet {
			if _, err := fmt.Fprintln(w, f.summary(r.Language)); err != nil {
				return err
			}
		}
		said := map[problem.Code]bool{}
		for _, p := range f.Problems {
			line := p.Line(r.Language, false)
			if p.Position.Line == 0 { // of the whole file
				line = strings.Replace(line, p.Position.String(), p.Position.File, 1)
			}
			if words := f.words(&p); words != "" && !strings.Contains(line, "“") {
				line += ": “" + words + "”"
			}
			if _, do := p.Message(r.Language); do != "" && !said[p.Code] {
				line += " — " + do
			}
			if _, err := fmt.Fprintln(w, line); err != nil {
				return err
			}
			said[p.Code] = true
		}
	}
	if quiet {
		return nil
	}
	_, err := fmt.Fprintln(w, r.total())
	return err
}

// summary gives one line about a file.
func (f *File) summary(language string) string {
	say := sayer(language)
	head := f.Source
	if f.Written != "" {
		head += " → " + f.Written
	}
	switch f.State {
	case Failed:
		return head + say(": không nhập được", ": not imported")
	case Skipped:
		return head + say(": bỏ qua", ": skipped")
	case Kept:
		return head + say(": đã có, giữ nguyên", ": is there already, left as it is")
	case Same:
		head += say(": đã có, không thay đổi", ": is there already, the same")
	case Replaced:
		head += say(": viết lại, bản cũ ở ", ": written again, the old one is ") + f.Backup
	}
	if f.Draft {
		head += say(" (bản nháp)", " (a draft)")
	}
	return head + "\n  " + fmt.Sprintf(say(
		"%d mục, %d nhiệm vụ (%d có chủ trì, %d có thời hạn), %d viện dẫn; %d từ: %d trong lời văn, %d trong các trường, %d ở phần đầu, %d của khuôn mẫu, %d để ngoài, %d mất, %d thừa",
		"%d sections, %d tasks (%d with a lead, %d with a deadline), %d citations; %d words: %d in the text, %d in fields, %d in front matter, %d of forms, %d set aside, %d lost, %d added"),
		f.Sections, f.Tasks, f.Leads, f.Deadlines, f.Citations,
		f.Words.Source, f.Words.Text, f.Words.Fields, f.Words.Head, f.Words.Labels, f.Words.Aside, f.Words.Count(writing.Lost), f.Words.Count(writing.Added))
}

// total gives one line about the run.
func (r *Report) total() string {
	say := sayer(r.Language)
	tasks, doubts := 0, 0
	for i := range r.Files {
		if f := &r.Files[i]; f.State == Written || f.State == Replaced {
			tasks += f.Tasks
			doubts += len(f.Problems)
		}
	}
	parts := []string{fmt.Sprintf(say("%d tệp", "%d files"), len(r.Files))}
	for _, s := range []struct {
		state  State
		vi, en string
	}{
		{Written, "%d nhập mới", "%d imported"}, {Replaced, "%d viết lại", "%d written again"}, {Same, "%d không đổi", "%d the same"},
		{Kept, "%d giữ nguyên", "%d left as they are"}, {Skipped, "%d bỏ qua", "%d skipped"}, {Failed, "%d không nhập được", "%d not imported"},
	} {
		if n := r.Count(s.state); n > 0 {
			parts = append(parts, fmt.Sprintf(say(s.vi, s.en), n))
		}
	}
	return strings.Join(parts, ", ") + fmt.Sprintf(say("; %d nhiệm vụ, %d chỗ cần xem lại", "; %d tasks, %d places to look at"), tasks, doubts)
}

// sayer chooses between the words of two languages.
func sayer(language string) func(vi, en string) string {
	return func(vi, en string) string {
		if language == "vi" {
			return vi
		}
		return en
	}
}
