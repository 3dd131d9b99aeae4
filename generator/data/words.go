package data

import (
	"strconv"

	"congbo/generator/plan"
)

// words are what the files of this room say by themselves, in the site's
// language.
type words struct {
	language    string
	oneRecord   string
	dossier     string
	correction  string
	corrections string
	deadlines   string
	deadline    string
	lead        string
	with        string
	plan        string
	number      string
	day         string
	month       string
	year        string
	by          string
}

func wordsOf(language string) words {
	if language == "vi" {
		return words{
			language:    "vi",
			oneRecord:   "Mỗi bản ghi là một ",
			dossier:     "Bản ghi của một kế hoạch, kèm bản ghi của từng nhiệm vụ",
			correction:  "Đính chính: ",
			corrections: "Đính chính",
			deadlines:   "Thời hạn",
			deadline:    "Thời hạn: ",
			lead:        "Chủ trì: ",
			with:        "Phối hợp: ",
			plan:        "Kế hoạch: ",
			number:      "số ",
			day:         " ngày ",
			month:       " tháng ",
			year:        " năm ",
			by:          " của ",
		}
	}
	return words{
		language:    "en",
		oneRecord:   "Each record is one ",
		dossier:     "The record of one plan with the records of its tasks",
		correction:  "Correction: ",
		corrections: "Corrections",
		deadlines:   "Deadlines",
		deadline:    "Deadline: ",
		lead:        "Lead: ",
		with:        "With: ",
		plan:        "Plan: ",
		number:      "No. ",
		day:         " of ",
		month:       " of ",
		year:        " of ",
		by:          " by ",
	}
}

// dated gives a date as a citation has it, with the word before it: ` ngày
// 15/4/2022`, ` tháng 4/2022`, ` năm 2022`. The order of day, month and year
// is the same in both languages: the documents are.
func (w words) dated(d plan.Date) string {
	year := strconv.Itoa(d.Year)
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return w.year + year
	case d.Day == 0:
		return w.month + strconv.Itoa(d.Month) + "/" + year
	}
	return w.day + strconv.Itoa(d.Day) + "/" + strconv.Itoa(d.Month) + "/" + year
}
