package intake

import (
	"strconv"
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/intake/writing"
	"congbo/generator/problem"
)

// refusal tells why a source could not be read. The names and numbers that
// the reader adds stand in brackets; what a library says of it, which is
// English, is an argument of its own.
func refusal(at problem.Position, f *sheet.Fault) problem.Problem {
	detail, said := "", ""
	if f.Detail != "" {
		detail = " (" + f.Detail + ")"
	}
	if f.Err != nil {
		said = ": " + f.Err.Error()
	}
	return problem.New(problem.Code("intake."+string(f.Kind)), at, "detail", detail, "error", said, "tool", f.Detail, "help", f.Help)
}

// missing tells of words that are not where they should be. A word of the text
// that is lost, or that nobody wrote, is an error: it must not be published
// unseen. What a field or key was to take and does not say is a doubt.
func missing(g writing.Gap, at problem.Position) problem.Problem {
	args := []string{"words", g.Words, "count", strconv.Itoa(g.Count)}
	code := problem.Code("intake.words-" + string(g.Kind))
	if g.Kind == writing.Lost || g.Kind == writing.Added {
		return problem.New(code, at, args...)
	}
	return problem.Doubt(code, at, args...)
}

// markCode gives the problem that a mark on a sheet makes (Luật Bảo vệ bí mật
// nhà nước 29/2018/QH14, Art. 8; Nghị định 30/2020/NĐ-CP, Art. 8); none where
// it only says that something is urgent.
func markCode(mark string) problem.Code {
	switch {
	case strings.HasSuffix(mark, "MẬT"):
		return "intake.secret"
	case mark == "LƯU HÀNH NỘI BỘ":
		return "intake.internal-use"
	case strings.Contains(mark, "DỰ THẢO"):
		return "intake.draft-mark"
	}
	return ""
}
