package plan

// A Task is one thing that somebody is to do.
type Task struct {
	ID        string // address inside the plan: from Code, else from its place in the outline
	Code      string // `Mã` as written; empty where the author gave none
	Text      string // what is to be done, plain text
	Section   int    // index into Plan.Sections, -1 before the first heading
	Lead      []Name
	With      []Name
	Deadline  Deadline
	Targets   []Target
	Outputs   []string
	Budget    string
	Location  string
	Basis     []Citation
	Status    Status // what somebody has reported; StatusUnknown where nobody has
	Reports   []Report
	Position  Position
	Deadlined Position // where the deadline's words stand
}

// A Status is what has been reported of a task. The program never makes one
// up: a deadline that has passed without a report is not "late".
type Status string

const (
	StatusUnknown    Status = ""            // chưa có thông tin công bố
	StatusNotStarted Status = "not-started" // chưa bắt đầu
	StatusOngoing    Status = "ongoing"     // đang thực hiện
	StatusDone       Status = "done"        // hoàn thành
	StatusLate       Status = "late"        // chậm, said by somebody
	StatusExtended   Status = "extended"    // gia hạn
	StatusStopped    Status = "stopped"     // dừng
)

// A Report is published evidence of what became of a task.
type Report struct {
	Date Date
	Text string
	URL  string
}

// A Target is a quantified target. Min and Max are equal for a single value
// and hold only when Known.
type Target struct {
	Text     string // 02–05 doanh nghiệp
	Min, Max float64
	Unit     string // doanh nghiệp, %, tấn
	Known    bool
}

// A DeadlineKind says how a deadline's words are to be read.
type DeadlineKind string

const (
	DeadlineNone      DeadlineKind = ""
	DeadlineDate      DeadlineKind = "date"
	DeadlineMonth     DeadlineKind = "month"
	DeadlineQuarter   DeadlineKind = "quarter"
	DeadlineYear      DeadlineKind = "year"
	DeadlinePeriod    DeadlineKind = "period"
	DeadlineRecurring DeadlineKind = "recurring"
	DeadlineRelative  DeadlineKind = "relative"
	DeadlineOngoing   DeadlineKind = "ongoing"
	DeadlineVague     DeadlineKind = "vague"
	DeadlineUnread    DeadlineKind = "unread" // not understood: kept, shown, reported by check
)

// A Deadline is the words of a deadline and what they mean. Start and End are
// whole days, both included; either may be zero. A deadline "before day X"
// ends on X: it is treated as due through that day.
type Deadline struct {
	Text  string
	Kind  DeadlineKind
	Start Date
	End   Date
	RRule string // RFC 5545 recurrence rule, without the RRULE: prefix
	After string // for DeadlineRelative: the event that it counts from
	Days  int    // for DeadlineRelative: calendar days where the words say days, else 0
}
