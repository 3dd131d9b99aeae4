package data

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func records[R any](t *testing.T, files map[string]string, name string) []R {
	t.Helper()
	var all []R
	if err := json.Unmarshal([]byte(files["du-lieu/"+name+".json"]), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestRecords(t *testing.T) {
	files := render(t, example())
	plans := records[Plan](t, files, "plans")
	tasks := records[Task](t, files, "tasks")
	units := records[Unit](t, files, "units")
	directives := records[Directive](t, files, "directives")
	for _, c := range []struct{ what, got, want string }{
		{"an ambiguous citation has no id", strings.Join(plans[0].Implements, " "), "bac-giang/2022/chi-thi-02-ct-ubnd"},
		{"a document is named once", strings.Join(plans[0].Basis, " "), "trung-uong/2013/luat-29-2013-qh13"},
		{"a partial date stays partial", string(plans[0].Date), "2022-04"},
		{"an unknown date is empty", string(plans[1].Date), ""},
		{"an edition is said", plans[1].Edition, "full"},
		{"a file is here", plans[0].Files[0].URL, "https://congbo.example/assets/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf"},
		{"a task's id has its plan", tasks[0].ID, "chi-thi-02/1.1"},
		{"a section by its heading", tasks[0].Section, "I. Nhiệm vụ"},
		{"a status that was reported", tasks[0].Status, "done"},
		{"a status that nobody reported", tasks[1].Status, "unknown"},
		{"no deadline", tasks[3].Deadline.Kind, "none"},
		{"a rule as it is", tasks[1].Deadline.RRule, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"},
		{"references once each", strings.Join(tasks[0].References, " "), "bac-giang/2022/chi-thi-02-ct-ubnd"},
		{"predecessors once each", strings.Join(units[1].Predecessors, " "), "bac-giang/ban-dan-toc"},
		{"a successor's basis", units[0].Successors[0].Basis, "bac-giang/2022/chi-thi-02-ct-ubnd"},
		{"what a unit leads", strings.Join(units[1].Leads, " "), "chi-thi-02/1.1 chi-thi-02/1.2 chi-thi-02/1.3 chi-thi-02/1.4"},
		{"a plan as a document", directives[2].Plan, "chi-thi-02"},
		{"a citation in a task", directives[0].Citations[1].Task, "chi-thi-02/1.1"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, c.got, c.want)
		}
	}
	if n := len(directives[0].Citations); n != 2 {
		t.Errorf("%d citations by plans, want 2", n)
	}
}

// A record is filled over and over; nothing of one may be left in the next.
func TestRecordsDoNotMix(t *testing.T) {
	a := example()
	forward := records[Task](t, render(t, a), "tasks")
	slices.Reverse(a.Tasks)
	backward := records[Task](t, render(t, a), "tasks")
	slices.Reverse(backward)
	one, _ := json.Marshal(forward)
	two, _ := json.Marshal(backward)
	if string(one) != string(two) {
		t.Errorf("got  %s\nwant %s", two, one)
	}
}

func TestDossierHasTheRecordsOfTheSets(t *testing.T) {
	files := render(t, example())
	var dossier map[string]json.RawMessage
	if err := json.Unmarshal([]byte(files["ke-hoach/chi-thi-02/index.json"]), &dossier); err != nil {
		t.Fatal(err)
	}
	var plans []map[string]json.RawMessage
	if err := json.Unmarshal([]byte(files["du-lieu/plans.json"]), &plans); err != nil {
		t.Fatal(err)
	}
	for field, value := range plans[0] {
		if field != "tasks" && string(dossier[field]) != string(value) {
			t.Errorf("%s: %s beside the page, %s in plans.json", field, dossier[field], value)
		}
	}
	lines := strings.Split(strings.TrimSpace(files["du-lieu/tasks.ndjson"]), "\n")
	if want := "[" + strings.Join(lines, ",") + "]"; string(dossier["tasks"]) != want {
		t.Errorf("got  %s\nwant %s", dossier["tasks"], want)
	}
}
