/**
 * An invented report that has one of each thing that is sought in English, where the learned weights and
 * most of our code are: a quotation before and after its cue, one in parts, a claim, a chain of sources,
 * a name and those who have none.
 */
export const PRACTICE = `“We have nothing to hide,” said Maria Keller, a spokeswoman for the ministry of transport, on Monday. “But nobody,” she added, “has asked us.” According to two Western diplomats quoted in the Daily Courier, who spoke on condition of anonymity, the talks had failed.
The sources conceded that the bridge “was never safe”. In a statement, the European Agency for Bridges denied that it had known of the report.
Keller told reporters: “The engineers were heard, and their warnings were taken seriously.” Officials claim the repairs will cost $3.5 million, the newspaper reported, citing a letter seen by its correspondents.
“It is a scandal,” Dr. Tom Okafor, who teaches law at the university, wrote in an email. He believes that the so-called inquiry should begin again. Asked whether he would resign, the mayor’s lawyer declined to comment.`;
