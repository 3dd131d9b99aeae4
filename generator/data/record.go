package data

import "congbo/generator/plan"

// The records of the open data, field by field as the contract names them.
// These types are the one source of what is published: encoding/json writes
// them, the JSON Schemas and the table of the open-data page are made from
// them, and so are the headings of the CSV files. The tags vi and en hold a
// field's heading and, after a bar, what it means.
//
// Three rules hold throughout. A field is always there: what is unknown is an
// empty string, and a list with nothing in it is an empty list. A date is ISO
// 8601, as precise as it is known. What names another record is its id; a
// citation that fits several documents, or that could not be resolved, gives
// none (a guess would be worse than a gap), and its words stand on the page.

// A Plan is one record of plans.json.
type Plan struct {
	ID            string            `json:"id" vi:"Mã|Tên của kế hoạch trong địa chỉ; không đổi" en:"Id|Name of the plan in its address; does not change"`
	URL           string            `json:"url" jsonschema:"format=uri" vi:"Địa chỉ|Trang của kế hoạch" en:"Address|The plan's page"`
	Title         string            `json:"title" vi:"Tiêu đề|Trích yếu" en:"Title|What the plan is about"`
	Type          string            `json:"type" vi:"Loại văn bản|Tên loại văn bản, ví dụ Kế hoạch" en:"Type|Document type, for example Kế hoạch"`
	Number        string            `json:"number" vi:"Số, ký hiệu|Số và ký hiệu như in trên văn bản; trống nếu chưa có số" en:"Number|Number and symbol as printed; empty where there is none yet"`
	Symbol        string            `json:"symbol" vi:"Ký hiệu|Ký hiệu của văn bản chưa có số" en:"Symbol|Symbol of a document whose number is still blank"`
	Date          Date              `json:"date" vi:"Ngày ban hành|Ngày ban hành, chính xác đến mức đã biết" en:"Date|Date of issue, as precise as it is known"`
	Issuer        string            `json:"issuer" vi:"Cơ quan ban hành|Mã của cơ quan ban hành trong units.json" en:"Issuer|Id of the issuer in units.json"`
	Place         string            `json:"place" vi:"Địa phương|Mã của tỉnh, thành phố, hoặc của Trung ương" en:"Place|Id of the province, or of the centre"`
	Signer        Signer            `json:"signer" vi:"Người ký|Người ký văn bản" en:"Signer|Who signed the document"`
	Implements    []string          `json:"implements" vi:"Triển khai|Mã các văn bản mà kế hoạch triển khai" en:"Implements|Ids of the documents that the plan carries out"`
	Basis         []string          `json:"basis" vi:"Căn cứ|Mã các văn bản làm căn cứ" en:"Basis|Ids of the documents that the plan rests on"`
	Recipients    []string          `json:"recipients" vi:"Nơi nhận|Nơi nhận, như trên văn bản" en:"Recipients|Recipients, as the document lists them"`
	Effective     Date              `json:"effective" vi:"Có hiệu lực từ|Ngày bắt đầu có hiệu lực" en:"In force from|First day in force"`
	Expires       Date              `json:"expires" vi:"Hết hiệu lực|Ngày hết hiệu lực" en:"Expires|Day on which it ceases to be in force"`
	Status        string            `json:"status" vi:"Hiệu lực|Tình trạng hiệu lực, theo lời của người biên tập" en:"Validity|Validity, in the editor's words"`
	Edition       string            `json:"edition" jsonschema:"enum=full,enum=summary" vi:"Bản|full: nguyên văn; summary: bản tóm lược đã biên tập" en:"Edition|full: the official wording; summary: an edited restatement"`
	Source        string            `json:"source" vi:"Nguồn|Địa chỉ công bố chính thức" en:"Source|Address of the official publication"`
	Files         []File            `json:"files" vi:"Tệp|Các tệp của văn bản" en:"Files|Files of the document"`
	Corrections   []Correction      `json:"corrections" vi:"Đính chính|Những lần đính chính trang này" en:"Corrections|Corrections made to the page"`
	Topics        []string          `json:"topics" vi:"Chủ đề|Chủ đề" en:"Topics|Subjects"`
	Abbreviations map[string]string `json:"abbreviations" vi:"Chữ viết tắt|Chữ viết tắt mà văn bản tự quy định" en:"Abbreviations|Abbreviations that the document defines for itself"`
	Tasks         []string          `json:"tasks" vi:"Nhiệm vụ|Mã các nhiệm vụ trong tasks.json, theo thứ tự của văn bản" en:"Tasks|Ids of its tasks in tasks.json, in the order of the document"`
}

// A Dossier is what stands beside a plan's page as index.json: the plan's
// record with the records of its tasks in the place of their ids.
type Dossier struct {
	Plan
	Tasks []Task `json:"tasks" vi:"Nhiệm vụ|Các nhiệm vụ, theo thứ tự của văn bản" en:"Tasks|Its tasks, in the order of the document"`
}

// A Signer is who signed: a name and a post, nothing else of a person.
type Signer struct {
	Name      string `json:"name" vi:"Họ tên|Họ và tên" en:"Name|Name"`
	Position  string `json:"position" vi:"Chức vụ|Chức vụ, như trên văn bản" en:"Position|Post, as the document gives it"`
	Authority string `json:"authority" vi:"Thẩm quyền ký|Ký thay mặt, ký thay ai: TM., KT., TL., TUQ." en:"Authority|In whose place or on whose behalf: TM., KT., TL., TUQ."`
}

// A File is one file of a document.
type File struct {
	Name   string `json:"name" vi:"Tên|Tên tệp" en:"Name|What the file is"`
	URL    string `json:"url" vi:"Địa chỉ|Nơi tải tệp" en:"Address|Where to download it"`
	Size   int64  `json:"size" jsonschema:"minimum=0" vi:"Cỡ|Số byte; 0 nếu chưa biết" en:"Size|Bytes; 0 where unknown"`
	SHA256 string `json:"sha256" jsonschema:"pattern=^([0-9a-f]{64})?$" vi:"SHA-256|Mã băm SHA-256, viết thường" en:"SHA-256|SHA-256 in lower-case hexadecimal"`
	Signed bool   `json:"signed" vi:"Có chữ ký|Tệp có chữ ký, có giá trị pháp lý" en:"Signed|The signed file, which is what binds"`
}

// A Correction is a public note that something on a page was changed.
type Correction struct {
	Date Date   `json:"date" vi:"Ngày|Ngày đính chính" en:"Date|Day of the correction"`
	Text string `json:"text" vi:"Nội dung|Điều đã sửa" en:"Text|What was changed"`
}

// A Task is one record of tasks.json.
type Task struct {
	ID           string   `json:"id" vi:"Mã|<kế hoạch>/<mã nhiệm vụ>" en:"Id|<plan>/<task>"`
	URL          string   `json:"url" jsonschema:"format=uri" vi:"Địa chỉ|Trang của nhiệm vụ" en:"Address|The task's page"`
	Plan         string   `json:"plan" vi:"Kế hoạch|Mã của kế hoạch trong plans.json" en:"Plan|Id of the plan in plans.json"`
	Section      string   `json:"section" vi:"Mục|Đề mục chứa nhiệm vụ" en:"Section|The heading that the task stands under"`
	Text         string   `json:"text" vi:"Nội dung|Việc phải làm" en:"Text|What is to be done"`
	Lead         []string `json:"lead" vi:"Chủ trì|Mã các đơn vị chủ trì trong units.json" en:"Lead|Ids of the units that lead, in units.json"`
	Coordinating []string `json:"coordinating" vi:"Phối hợp|Mã các đơn vị phối hợp trong units.json" en:"Coordinating|Ids of the units that take part, in units.json"`
	Deadline     Deadline `json:"deadline" vi:"Thời hạn|Thời hạn: lời văn và cách hiểu" en:"Deadline|The deadline: its words and what they mean"`
	Targets      []string `json:"targets" vi:"Chỉ tiêu|Chỉ tiêu định lượng, như trên văn bản" en:"Targets|Quantified targets, as the document puts them"`
	Outputs      []string `json:"outputs" vi:"Sản phẩm|Sản phẩm, kết quả phải có" en:"Outputs|What will exist when it is done"`
	References   []string `json:"references" vi:"Dẫn chiếu|Mã các văn bản mà nhiệm vụ căn cứ hoặc nhắc tới" en:"References|Ids of the documents that the task rests on or mentions"`
	Status       string   `json:"status" jsonschema:"enum=unknown,enum=not-started,enum=ongoing,enum=done,enum=late,enum=extended,enum=stopped" vi:"Trạng thái|Điều đã được báo cáo; unknown: chưa có thông tin công bố" en:"Status|What has been reported; unknown: nothing has been published"`
	Reports      []Report `json:"reports" vi:"Báo cáo|Các báo cáo đã công bố" en:"Reports|Published evidence"`
}

// A Deadline is a deadline's words and what they mean.
type Deadline struct {
	Text  string `json:"text" vi:"Nguyên văn|Lời văn của thời hạn" en:"Words|The deadline's words"`
	Kind  string `json:"kind" jsonschema:"enum=none,enum=date,enum=month,enum=quarter,enum=year,enum=period,enum=recurring,enum=relative,enum=ongoing,enum=vague,enum=unread" vi:"Loại|none: không có; date, month, quarter, year: đến hết ngày, tháng, quý, năm; period: giai đoạn; recurring: định kỳ; relative: tính từ một sự kiện; ongoing: thường xuyên; vague: không rõ ngày; unread: chưa hiểu được" en:"Kind|none: there is none; date, month, quarter, year: due by the end of it; period: a stretch of time; recurring: comes again by rrule; relative: counts from an event; ongoing: all the time; vague: no day can be told; unread: the words were not understood"`
	Start Date   `json:"start" vi:"Từ|Ngày đầu, nếu có" en:"Start|First day, where there is one"`
	End   Date   `json:"end" vi:"Đến|Ngày cuối, kể cả ngày đó" en:"End|Last day, included"`
	RRule string `json:"rrule" vi:"Quy tắc lặp|Quy tắc lặp theo RFC 5545" en:"Rule|Recurrence rule of RFC 5545"`
}

// A Report is published evidence of what became of a task.
type Report struct {
	Date Date   `json:"date" vi:"Ngày|Ngày báo cáo" en:"Date|Day of the report"`
	Text string `json:"text" vi:"Nội dung|Nội dung báo cáo" en:"Text|What it says"`
	URL  string `json:"url" vi:"Địa chỉ|Nơi đăng báo cáo" en:"Address|Where it was published"`
}

// A Unit is one record of units.json.
type Unit struct {
	ID           string       `json:"id" vi:"Mã|<địa phương>/<tên đơn vị>" en:"Id|<place>/<name>"`
	URL          string       `json:"url" jsonschema:"format=uri" vi:"Địa chỉ|Trang của đơn vị" en:"Address|The unit's page"`
	Name         string       `json:"name" vi:"Tên|Tên đầy đủ" en:"Name|Full name"`
	Short        string       `json:"short" vi:"Tên tắt|Tên viết tắt" en:"Short name|Short name"`
	Aliases      []string     `json:"aliases" vi:"Tên khác|Những cách gọi khác" en:"Aliases|Other names"`
	Place        string       `json:"place" vi:"Địa phương|Mã của tỉnh, thành phố, hoặc của Trung ương" en:"Place|Id of the province, or of the centre"`
	Role         string       `json:"role" vi:"Loại cơ quan|Tên chung của cơ quan cùng loại ở các địa phương" en:"Role|The name that such bodies have in every place"`
	Level        string       `json:"level" jsonschema:"enum=,enum=central,enum=province,enum=department,enum=division,enum=district,enum=commune,enum=party,enum=organisation,enum=collective" vi:"Cấp|central: trung ương; province: tỉnh; department: sở, ngành; division: phòng, đơn vị trực thuộc; district: huyện; commune: xã; party: cơ quan Đảng; organisation: tổ chức khác; collective: nhóm đơn vị" en:"Level|Where it stands in the state; empty where unknown"`
	Collective   bool         `json:"collective" vi:"Tên chung|Tên gọi chung nhiều đơn vị" en:"Collective|A name for several bodies at once"`
	Parent       string       `json:"parent" vi:"Trực thuộc|Mã của đơn vị cấp trên" en:"Parent|Id of the body that it belongs to"`
	From         Date         `json:"from" vi:"Từ|Ngày thành lập" en:"From|First day"`
	Until        Date         `json:"until" vi:"Đến|Ngày cuối cùng hoạt động" en:"Until|Last day"`
	Predecessors []string     `json:"predecessors" vi:"Tiền thân|Mã các đơn vị đã chuyển chức năng sang" en:"Predecessors|Ids of the bodies that it took functions over from"`
	Successors   []Succession `json:"successors" vi:"Kế thừa|Đơn vị tiếp nhận, theo từng chức năng" en:"Successors|Who took over, function by function"`
	Leads        []string     `json:"leads" vi:"Chủ trì|Mã các nhiệm vụ chủ trì" en:"Leads|Ids of the tasks that it leads"`
	Coordinates  []string     `json:"coordinates" vi:"Phối hợp|Mã các nhiệm vụ phối hợp" en:"Coordinates|Ids of the tasks that it takes part in"`
	Mentions     int          `json:"mentions" jsonschema:"minimum=0" vi:"Số lần nhắc|Số lần được nhắc tên trong lời văn" en:"Mentions|How often running text names it"`
}

// A Succession says who took over a function, when, and on what basis.
type Succession struct {
	Unit     string `json:"unit" vi:"Đơn vị|Mã của đơn vị tiếp nhận" en:"Unit|Id of the body that took over"`
	Date     Date   `json:"date" vi:"Ngày|Ngày tiếp nhận" en:"Date|First day of the new order"`
	Function string `json:"function" vi:"Chức năng|Chức năng được chuyển; trống: toàn bộ" en:"Function|The function; empty: all of them"`
	Basis    string `json:"basis" vi:"Căn cứ|Mã của văn bản quy định" en:"Basis|Id of the document that says so"`
}

// A Directive is one record of directives.json.
type Directive struct {
	ID        string     `json:"id" vi:"Mã|<địa phương>/<năm>/<tên>" en:"Id|<place>/<year>/<name>"`
	URL       string     `json:"url" jsonschema:"format=uri" vi:"Địa chỉ|Trang của văn bản" en:"Address|The document's page"`
	Type      string     `json:"type" vi:"Loại văn bản|Tên loại văn bản" en:"Type|Document type"`
	Number    string     `json:"number" vi:"Số, ký hiệu|Số và ký hiệu như in trên văn bản" en:"Number|Number and symbol as printed"`
	Date      Date       `json:"date" vi:"Ngày ban hành|Ngày ban hành, chính xác đến mức đã biết" en:"Date|Date of issue, as precise as it is known"`
	Issuer    string     `json:"issuer" vi:"Cơ quan ban hành|Mã của cơ quan ban hành trong units.json; trống nếu chưa biết" en:"Issuer|Id of the issuer in units.json; empty where unknown"`
	Place     string     `json:"place" vi:"Địa phương|Mã của tỉnh, thành phố, hoặc của Trung ương" en:"Place|Id of the province, or of the centre"`
	Title     string     `json:"title" vi:"Trích yếu|Trích yếu, hoặc tên của luật" en:"Title|What it is about, or a law's name"`
	Plan      string     `json:"plan" vi:"Kế hoạch|Mã của kế hoạch trong plans.json, nếu văn bản là kế hoạch có ở đây" en:"Plan|Id in plans.json, where the document is a plan published here"`
	Citations []Citation `json:"citations" vi:"Được dẫn|Những chỗ kế hoạch ở đây nhắc tới văn bản" en:"Citations|Where plans published here cite it"`
}

// A Citation is one place where a plan cites a document.
type Citation struct {
	Plan    string `json:"plan" vi:"Kế hoạch|Mã của kế hoạch" en:"Plan|Id of the plan"`
	Task    string `json:"task" vi:"Nhiệm vụ|Mã của nhiệm vụ, nếu nằm trong một nhiệm vụ" en:"Task|Id of the task, where it stands in one"`
	Section string `json:"section" vi:"Mục|Đề mục" en:"Section|The heading"`
	Text    string `json:"text" vi:"Câu|Câu chứa dẫn chiếu" en:"Text|The sentence"`
}

// A Link is one record of links.json.
type Link struct {
	From string `json:"from" jsonschema:"pattern=^(plan|task|unit|directive):" vi:"Từ|plan:, task:, unit: hoặc directive: rồi đến mã" en:"From|plan:, task:, unit: or directive:, then the id"`
	To   string `json:"to" jsonschema:"pattern=^(plan|task|unit|directive):" vi:"Đến|Như trên" en:"To|Likewise"`
	Kind string `json:"kind" jsonschema:"enum=implements,enum=basis,enum=cites,enum=leads,enum=coordinates,enum=parent,enum=successor,enum=replaces,enum=amends" vi:"Loại|implements: triển khai; basis: căn cứ; cites: nhắc tới; leads: chủ trì; coordinates: phối hợp; parent: trực thuộc; successor: được kế thừa bởi; replaces: thay thế; amends: sửa đổi" en:"Kind|What ties the two"`
}

// A Date is a date as the open data writes it: 2022, 2022-04 or 2022-04-15,
// empty where it is unknown.
type Date string

func dateOf(d plan.Date) Date { return Date(d.String()) }
